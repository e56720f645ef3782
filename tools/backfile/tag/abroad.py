"""Cities, regions and bodies by their names in English, German, French, Spanish and Italian, and by the short ones. Written by hand."""

from __future__ import annotations

from functools import cache

from backfile.tag.names import key_of

# A line a place or body, its English name first; only names that mean nothing else in any of the languages.
_NAMES = """
Athens / Athen / Athènes / Atenas / Atene
Beijing / Peking / Pékin / Pekín / Pechino
Belgrade / Belgrad / Belgrado
Brussels / Brüssel / Bruxelles / Bruselas / Brussel
Bucharest / Bukarest / Bucarest / București
Cairo / Kairo / Le Caire / El Cairo / Il Cairo
Cologne / Köln / Colonia
Copenhagen / Kopenhagen / Copenhague / Copenaghen / København
Damascus / Damaskus / Damas / Damasco
Dresden / Dresde / Dresda
Edinburgh / Édimbourg / Edimburgo
Florence / Florenz / Firenze / Florencia
Geneva / Genf / Genève / Ginebra / Ginevra
Gothenburg / Göteborg
Hamburg / Hambourg / Hamburgo / Amburgo
Hanover / Hannover
Havana / Havanna / La Havane / La Habana / L'Avana
Istanbul / Estambul
Jerusalem / Jérusalem / Jerusalén / Gerusalemme
Kharkiv / Charkiw / Kharkov / Charkow
Kherson / Cherson
Kyiv / Kiew / Kiev
Lisbon / Lissabon / Lisbonne / Lisboa / Lisbona
London / Londres / Londra / Londen
Lviv / Lwiw / Lwow / Lemberg
Mecca / Mekka / La Mecque / La Meca / La Mecca
Mexico City / Mexiko-Stadt / Ciudad de México / Città del Messico
Milan / Mailand / Milano / Milán
Moscow / Moskau / Moscou / Moscú / Mosca
Munich / München / Múnich / Monaco di Baviera
Naples / Neapel / Napoli / Nápoles
Nuremberg / Nürnberg / Norimberga
Prague / Prag / Praha / Praga
Rome / Rom / Roma
Seville / Sevilla / Séville / Siviglia
Strasbourg / Straßburg / Estrasburgo / Strasburgo
Tehran / Teheran / Téhéran / Teherán
Tokyo / Tokio
Turin / Torino / Turín
Venice / Venedig / Venise / Venezia / Venecia
Vienna / Wien / Viena
Warsaw / Warschau / Varsovie / Varsovia / Varsavia / Warszawa
Zurich / Zürich / Zúrich / Zurigo
Bavaria / Bayern / Bavière / Baviera
Saxony / Sachsen / Sajonia / Sassonia
Lower Saxony / Niedersachsen / Basse-Saxe / Baja Sajonia / Bassa Sassonia
North Rhine-Westphalia / Nordrhein-Westfalen / NRW / Rhénanie-du-Nord-Westphalie
Catalonia / Katalonien / Catalogne / Cataluña / Catalogna / Catalunya
Andalusia / Andalusien / Andalousie / Andalucía
Basque Country / Baskenland / Pays basque / País Vasco / Paesi Baschi
Sicily / Sizilien / Sicile / Sicilia
Sardinia / Sardinien / Sardaigne / Sardegna / Cerdeña
South Tyrol / Südtirol / Alto Adige / Tyrol du Sud
Corsica / Korsika / Corse / Córcega
Brittany / Bretagne
Scotland / Schottland / Écosse / Escocia / Scozia
England / Angleterre / Inglaterra / Inghilterra
Northern Ireland / Nordirland / Irlande du Nord / Irlanda del Norte / Irlanda del Nord
California / Kalifornien / Californie
Siberia / Sibirien / Sibérie
Crimea / Krim / Crimée
Donbas / Donbass
Caucasus / Kaukasus / Caucase / Cáucaso / Caucaso
Balkans / Balkan / Balcanes / Balcani
Baltic Sea / Ostsee / Mer Baltique / Mar Báltico / Mar Baltico
North Sea / Nordsee / Mer du Nord / Mar del Norte / Mare del Nord
Black Sea / Schwarzes Meer / Mer Noire / Mar Negro / Mar Nero
Red Sea / Rotes Meer / Mer Rouge / Mar Rojo / Mar Rosso
Mediterranean / Mittelmeer / Méditerranée / Mediterráneo / Mediterraneo
Atlantic / Atlantik / Atlantique / Atlántico / Atlantico
Pacific / Pazifik / Pacifique / Pacífico / Pacifico
Arctic / Arktis / Arctique / Ártico / Artico
Rhine / Rhein / Rhin / Reno
Danube / Donau / Danubio
Alps / Alpen / Alpes / Alpi
Middle East / Nahost / Naher Osten / Nahen Osten / Proche-Orient / Moyen-Orient / Oriente Medio / Oriente Próximo / Medio Oriente
Gaza Strip / Gazastreifen / Gaza-Streifen / Bande de Gaza / Franja de Gaza / Striscia di Gaza
West Bank / Westjordanland / Cisjordanie / Cisjordania / Cisgiordania
Golan Heights / Golanhöhen / Plateau du Golan / Altos del Golán
Kashmir / Kaschmir / Cachemire / Cachemira
Latin America / Lateinamerika / Amérique latine / América Latina / America Latina
Southeast Asia / Südostasien / Asie du Sud-Est / Sudeste Asiático
Caribbean / Karibik / Caraïbes / Caribe / Caraibi
Strait of Hormuz / Straße von Hormus / Détroit d'Ormuz / Estrecho de Ormuz / Stretto di Hormuz
European Commission / Europäische Kommission / EU-Kommission / Commission européenne / Comisión Europea / Commissione europea
European Parliament / Europäisches Parlament / Europaparlament / EU-Parlament / Parlement européen / Parlamento Europeo / Parlamento europeo
European Central Bank / ECB / Europäische Zentralbank / EZB / Banque centrale européenne / Banco Central Europeo / Banca centrale europea
NATO / OTAN
Federal Reserve / Fed
World Health Organization / World Health Organisation / Weltgesundheitsorganisation / Organisation mondiale de la santé / Organización Mundial de la Salud
World Bank / Weltbank / Banque mondiale / Banco Mundial / Banca mondiale
International Monetary Fund / IMF / Internationaler Währungsfonds / IWF / Fonds monétaire international / Fondo Monetario Internacional
International Criminal Court / Internationaler Strafgerichtshof / Cour pénale internationale / Corte Penal Internacional
Red Cross / Rotes Kreuz / Croix-Rouge / Cruz Roja / Croce Rossa
Islamic State / Islamischer Staat / État islamique / Estado Islámico / Stato islamico
Hezbollah / Hisbollah / Hizbollah / Hizbullah / Hezbolá
Taliban / Talibans / Talibán / Talebani
Houthis / Houthi / Huthi / Huthis / Hutíes
Vatican / Vatikan / Vaticano
Kremlin / Kreml / Cremlino
White House / Weißes Haus / Weiße Haus / Weißen Haus / Maison Blanche / Maison-Blanche / Casa Blanca / Casa Bianca
"""


def abroad(key: str) -> str:
    """The key under which all names of a place or body are one; empty when ``key`` (a folded name) names none."""
    return _keys().get(key, "")


@cache
def _keys() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _NAMES.strip().splitlines():
        keys = [key_of(name) for name in line.split("/")]
        found |= dict.fromkeys(keys, keys[0])
    return found
