"""Facts about single outlets, as sorted data, and the API for a recipe in Python. See docs/extraction.md."""

from backfile.recipes.recipes import Hook, Recipe, Recipes, recipe

__all__ = ["Hook", "Recipe", "Recipes", "recipe"]
