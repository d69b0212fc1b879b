"""Proposals for an article, held against how it was really coded."""
