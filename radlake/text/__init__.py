"""Text engines without Spark: sections, PHI, residual leaks, exams, white space."""
