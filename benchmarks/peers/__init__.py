"""Loading and searching with what a user would take otherwise, beside researchdb in one run."""
