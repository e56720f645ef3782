"""What reading marks in the text of a system's post, for extraction to cut with a record."""

CUT_AS = "data-backfile-cut-as"
"""On an element that was never text: a form to subscribe, a button. Its value is the reason."""
