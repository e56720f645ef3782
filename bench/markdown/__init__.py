"""The round trip of the CommonMark specification: expected HTML → Markdown → markdown-it-py → the same document?"""
