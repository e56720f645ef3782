"""The common topics of news, with the beginnings of words that speak of them. Written by hand."""

from __future__ import annotations

import re
from functools import cache

# By language, a line a topic: its name, then beginnings of words that speak of it ("court" is "courts" and "courtroom").
_TOPICS = {
    "en": """
Politics: minister president parliament senat opposition coalition government lawmaker congress cabinet diplomat
Elections: election ballot voter candidat poll campaign
Courts: court judge trial lawsuit attorney verdict justice appeal
Crime: murder stabb robber theft suspect arrest shooting gunman
Police: police
Economy: econom inflation gdp recession
Business: shareholder revenue profit investor merger earnings stock
Football: goalkeep striker midfield football offside relegat
Sport: tournament coach team-mate teammate champion league semi-final semifinal
Health: hospital patient doctor disease vaccin health
Education: school teacher pupil student universit
Climate change: climat emission
Weather: storm rain forecast snow heatwave
Energy: electric energy pipeline
Science: scientist research astronom physic
Music: album singer song guitar concert
Art: galler painter exhibition sculpt
Film: movie film actor actress
Unions: strikers picket unions
Budget: budget fiscal tax
Military: military troops soldier army missile
War: war wartime invasion frontline ceasefire
Accident: crash collision accident
Fire: blaze firefighter
Migration: migrant asylum refugee immigra
Media: journalist broadcaster newsroom
""",
    "de": """
Politik: minister präsident bundestag kanzler partei koalition abgeordnet außenminist regierung
Wahlkampf: wahlkampf wähler kandidat umfrage
Wahlen: stimmzettel landtagswahl bundestagswahl wähler
Justiz: gericht richter anwalt urteil prozess staatsanwalt
Kriminalität: mord räuber dieb verdächtig festgenomm täter
Polizei: polizei polizist
Wirtschaft: konjunktur wirtschaft rezession wachstum inflation bank börse aktie zins
Unternehmen: unternehmen aktionär umsatz konzern aufsichtsrat
Fußball: fußball torwart stürmer bundesliga elfmeter mittelfeld abseits premier champions fc
Basketball: basketball nba euroleague
Handball: handball
Boxen: boxer boxen boxkampf schwergewicht
Leichtathletik: marathon sprinter leichtathlet weitsprung läufer
Gesundheit: krankenhaus patient arzt ärzt krankheit impf gesundheit
Bildung: schule lehrer schüler
Hochschule: hochschul universität studier professor
Klimawandel: klima erderwärmung treibhaus
Wetter: gewitter unwetter regen hitze schnee
Energie: stromnetz strom energie kraftwerk erdgas
Wissenschaft: wissenschaft forscher forschung
Musik: musik sänger konzert album
Kunst: kunst künstler galerie maler ausstellung
Film: kino regisseur schauspieler
Gewerkschaften: streik gewerkschaft
Haushalt: haushalt schulden
Militär: militär soldat truppe armee rakete
Krieg: krieg angriffskrieg waffenruhe
Unfall: unfall unfäll verunglück
Feuerwehr: feuerwehr löscharbeit
Migration: flüchtling asyl migrant
Medien: journalist fernsehen rundfunk
""",
    "fr": """
Politique: gouvernement ministre député parti président
Élections: élection électeur candidat
Justice: tribunal juge avocat procès
Faits divers: meurtre suspect agress
Économie: économi croissance inflation
Santé: hôpital santé médecin patient
Éducation: école élève enseignant
Syndicats: syndicat grève
Sport: joueur match entraîneur
Musique: chanteur chanson concert
Cinéma: cinéma acteur film
Climat: climat réchauffement
Social: salaire retraite emploi
Guerre: guerre missile armée
""",
    "es": """
Política: gobierno ministro diputad congreso partido
Elecciones: elecciones votante candidat
Tribunales: tribunal juez fiscal
Sucesos: asesinat detenid crimen
Economía: economía económic inflación
Salud: salud médic hospital
Educación: escuela alumno profesor
Deportes: jugador entrenador partido
Fútbol: fútbol portero delantero
Música: cantante canción concierto
Cine: película actriz actor
Guerra: guerra misil ejército
""",
}
_WORD = re.compile(r"[^\W\d_][\w-]+")
# Fewer cues than three in a text are chance.
_FEWEST = 3


@cache
def _cues(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (line.partition(": ") for line in _TOPICS.get(language, "").strip().splitlines())
    return tuple((name, re.compile("|".join(map(re.escape, cues.split())))) for name, _, cues in rows)


def topics_of(headline: str, text: str, language: str | None) -> list[tuple[str, float, bool]]:
    """(topic in ``language``, cues for each hundred words, whether the headline holds one), the nearest first."""
    words = [word.casefold() for word in _WORD.findall(text)]
    title = [word.casefold() for word in _WORD.findall(headline)]
    found = []
    for name, cues in _cues((language or "en").partition("-")[0]):
        count = sum(1 for word in words if cues.match(word))
        headed = any(cues.match(word) for word in title)
        if count >= _FEWEST:
            found.append((name, 100 * count / len(words), headed))
    return sorted(found, key=lambda row: (-row[1], row[0]))
