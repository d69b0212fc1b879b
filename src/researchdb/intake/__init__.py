"""New articles: from a file or an address to a draft that a person finishes."""
