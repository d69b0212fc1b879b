"""Questions to saved views: a parametrised SELECT, its answer, and what to say of it."""

from .remarks import remarks
from .statement import Answer, Question, ask, build
from .values import read_value

__all__ = ["Answer", "Question", "ask", "build", "read_value", "remarks"]
