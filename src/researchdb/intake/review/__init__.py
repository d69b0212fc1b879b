"""Reviewing a draft: what is open in it, and every choice a person makes about it."""
