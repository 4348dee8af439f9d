"""radlake: a lakehouse that turns radiology reports into a de-identified, gated, versioned dataset."""

__version__ = "0.1.0"
