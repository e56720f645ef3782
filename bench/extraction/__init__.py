"""Extraction and description beside the tools that people would pick instead."""
