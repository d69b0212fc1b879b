"""Pure functions over text: normalising, spans, quotes, dates, names."""
