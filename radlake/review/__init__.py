"""Human review of a random sample of de-identified reports, and the bound on leaks that follows from it. No Spark."""
