"""The order of the stages, and nothing else that a stage should know."""

from backfile.pipeline.explain import Explanation, explain
from backfile.pipeline.front_door import examine, extract
from backfile.pipeline.report import Report
from backfile.pipeline.run import convert_pile
from backfile.read import Contents

__all__ = ["Contents", "Explanation", "Report", "convert_pile", "examine", "explain", "extract"]
