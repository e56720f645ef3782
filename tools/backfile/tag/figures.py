"""People whom texts of the last decades often call by the surname alone, as editors write them in tags. Written by hand."""

from __future__ import annotations

from functools import cache

# Only surnames that mean one person to readers anywhere: no "Johnson", no "Harris".
_FIGURES = """
Donald Trump, Joe Biden, Barack Obama, Elon Musk, Mark Zuckerberg, Jeff Bezos, Marco Rubio, Pete Hegseth, Nancy Pelosi, Ron DeSantis,
Vladimir Putin, Sergei Lavrov, Alexei Navalny, Yevgeny Prigozhin, Volodymyr Zelensky, Volodymyr Zelenskyy, Volodymyr Zelenskiy,
Alexander Lukashenko, Angela Merkel, Olaf Scholz, Friedrich Merz, Robert Habeck, Annalena Baerbock, Markus Söder, Sahra Wagenknecht,
Alice Weidel, Björn Höcke, Boris Pistorius, Lars Klingbeil, Frank-Walter Steinmeier, Karl Lauterbach, Armin Laschet, Jens Spahn,
Ursula von der Leyen, Herbert Kickl, Emmanuel Macron, Nicolas Sarkozy, Jean-Luc Mélenchon, Éric Zemmour, Marine Le Pen, Jordan Bardella,
Michel Barnier, François Bayrou, Keir Starmer, Rishi Sunak, Nigel Farage, Jeremy Corbyn, Giorgia Meloni, Matteo Salvini, Silvio Berlusconi,
Alberto Núñez Feijóo, Carles Puigdemont, Viktor Orbán, Donald Tusk, Recep Tayyip Erdogan, Recep Tayyip Erdoğan, Benjamin Netanyahu,
Ali Khamenei, Bashar al-Assad, Narendra Modi, Justin Trudeau, Pierre Poilievre, Jacinda Ardern, Jair Bolsonaro, Javier Milei, Nicolás Maduro,
Cyril Ramaphosa, Jacob Zuma, Julius Malema, Robert Mugabe, António Guterres, Jens Stoltenberg, Mark Rutte, Lionel Messi, Kylian Mbappé,
Novak Djokovic, Roger Federer, Jürgen Klopp, Pep Guardiola, Max Verstappen
"""
_IN_GERMAN = """
Wladimir Putin, Sergej Lawrow, Alexej Nawalny, Jewgeni Prigoschin, Wolodymyr Selenskyj, Alexander Lukaschenko, Benjamin Netanjahu, Ali Chamenei,
Baschar al-Assad, Christian Lindner
"""


def figure(surname: str, language: str | None) -> str:
    """The full name that a case folded surname means when it stands alone; empty when it means nobody."""
    german = (language or "").startswith("de")
    return (german and _by_surname(_IN_GERMAN).get(surname)) or _by_surname(_FIGURES).get(surname, "")


@cache
def _by_surname(names: str) -> dict[str, str]:
    full = [" ".join(part.split()) for part in names.split(",")]
    return {_surname(name): name for name in full}


def _surname(name: str) -> str:
    """What follows the given name ("von der Leyen", "Le Pen"), case folded."""
    words = name.split()
    return " ".join(words[1:] if words[1][0].islower() or words[1] == "Le" else words[-1:]).casefold()
