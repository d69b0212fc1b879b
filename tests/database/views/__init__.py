"""Each saved view against given rows: what goes in and exactly what comes out."""
