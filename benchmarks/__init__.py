"""Speed of researchdb, as ratios within one run. See README.md."""
