"""The order of the stages, and nothing else that a stage should know."""
