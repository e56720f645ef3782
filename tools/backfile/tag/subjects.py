"""Subjects of news by their names in English, German, French and Spanish. Written by hand, after the usual divisions of news."""

from __future__ import annotations

import re
from functools import cache

from backfile.tag.names import key_of

# A line a subject, its names in the four languages; several names in one language stand between slashes.
_SUBJECTS = """
Politics | Politik | Politique | Política
Government | Regierung | Gouvernement | Gobierno
Parliament | Parlament | Parlement | Parlamento
Elections / Election | Wahlen / Wahl | Élections / Élection | Elecciones
Election campaign | Wahlkampf | Campagne électorale | Campaña electoral
Democracy | Demokratie | Démocratie | Democracia
Opposition | Opposition | Opposition | Oposición
Coalition | Koalition | Coalition | Coalición
Diplomacy | Diplomatie | Diplomatie | Diplomacia
Foreign policy | Außenpolitik | Politique étrangère | Política exterior
Human rights | Menschenrechte | Droits de l'homme / Droits humains | Derechos humanos
Migration | Migration | Migration | Migración
Immigration | Einwanderung / Zuwanderung | Immigration | Inmigración
Refugees | Flüchtlinge | Réfugiés | Refugiados
Asylum | Asyl | Asile | Asilo
Sanctions | Sanktionen | Sanctions | Sanciones
Referendum | Referendum / Volksentscheid | Référendum | Referéndum
Protests / Protest | Proteste / Protest | Manifestations / Manifestation | Protestas
Demonstrations | Demonstrationen / Demonstration | |
Constitution | Verfassung | Constitution | Constitución
Local government | Kommunalpolitik | Collectivités | Gobierno local
Defence / Defense | Verteidigung | Défense | Defensa
Security | Sicherheit | Sécurité | Seguridad
Espionage | Spionage | Espionnage | Espionaje
War | Krieg | Guerre | Guerra
Ukraine war / Russia-Ukraine war / War in Ukraine | Ukrainekrieg / Ukraine-Krieg / Krieg in der Ukraine | Guerre en Ukraine | Guerra en Ucrania
Middle East conflict | Nahostkonflikt | Conflit israélo-palestinien | Conflicto palestino-israelí
Peace | Frieden | Paix | Paz
Military | Militär | Militaire |
Army | Armee | Armée | Ejército
Navy | | |
Weapons | Waffen | Armes | Armas
Nuclear weapons | Atomwaffen | Armes nucléaires | Armas nucleares
Missiles / Missile | Raketen / Rakete | Missiles / Missile | Misiles / Misil
Drones | Drohnen | Drones | Drones
Ceasefire | Waffenruhe / Waffenstillstand | Cessez-le-feu | Alto el fuego
Hostages | Geiseln | Otages | Rehenes
War crimes | Kriegsverbrechen | Crimes de guerre | Crímenes de guerra
Genocide | Völkermord | Génocide | Genocidio
Terrorism | Terrorismus / Terror | Terrorisme | Terrorismo
Crime | Kriminalität | Criminalité | Crimen / Delincuencia
Murder | Mord | Meurtre | Asesinato / Homicidio
Manslaughter | Totschlag | Homicide |
Fraud | Betrug | Fraude | Fraude
Corruption | Korruption | Corruption | Corrupción
Theft | Diebstahl | |
Kidnapping | Entführung | Enlèvement | Secuestro
Sexual abuse | Missbrauch | Abus sexuels | Abuso sexual
Domestic violence | Häusliche Gewalt | Violences conjugales | Violencia de género
Violence | Gewalt | Violence | Violencia
Gun control | Waffenrecht | | Control de armas
Death penalty | Todesstrafe | Peine de mort | Pena de muerte
Money laundering | Geldwäsche | Blanchiment | Blanqueo
Cybercrime | Cyberkriminalität | Cybercriminalité | Ciberdelincuencia
Phishing | Phishing | Hameçonnage |
Drugs | Drogen | Drogue / Drogues | Drogas
Police | Polizei | Police | Policía
Fire service | Feuerwehr | Pompiers | Bomberos
Rescue services | Rettungsdienst | Secours | Rescate
Civil protection | Katastrophenschutz | Sécurité civile | Protección civil
Prison / Prisons | Gefängnis | Prison | Cárcel / Prisiones
Courts | Gericht / Gerichte | Tribunaux | Tribunales
Justice | Justiz | Justice | Justicia
Law | Recht | Droit | Derecho
Trial / Trials | Prozess / Prozesse | Procès | Juicio
Accident / Accidents | Unfall / Unfälle | Accident / Accidents | Accidente / Accidentes
Explosion | Explosion | Explosion | Explosión
Fire / Fires | Brand / Brände | Incendie / Incendies | Incendio / Incendios
Wildfires / Wildfire | Waldbrand / Waldbrände | Feux de forêt | Incendios forestales
Flood / Floods / Flooding | Hochwasser / Flut / Überschwemmung | Inondation / Inondations | Inundación / Inundaciones
Earthquake | Erdbeben | Séisme | Terremoto
Tsunami | Tsunami | Tsunami | Tsunami
Volcano | Vulkan | Volcan | Volcán
Storm / Storms | Sturm / Unwetter | Tempête / Orages | Tormenta / Temporal
Hurricane | Hurrikan | Ouragan | Huracán
Drought | Dürre | Sécheresse | Sequía
Heatwave | Hitzewelle / Hitze | Canicule | Ola de calor
Famine | Hungersnot | Famine | Hambruna
Weather | Wetter | Météo |
Snow | Schnee | Neige | Nieve
Climate change | Klimawandel | Changement climatique | Cambio climático
Global warming | Erderwärmung | Réchauffement climatique | Calentamiento global
Climate | Klima | Climat | Clima
Climate policy | Klimapolitik / Klimaschutz | Politique climatique |
Emissions | Emissionen | Émissions | Emisiones
Environment | Umwelt / Umweltschutz | Environnement | Medio ambiente / Medioambiente
Pollution | Umweltverschmutzung | Pollution | Contaminación
Waste | Müll / Abfall | Déchets | Residuos
Recycling | Recycling | Recyclage | Reciclaje
Nature | Natur / Naturschutz | Nature | Naturaleza
Conservation | Artenschutz | |
Biodiversity | Artenvielfalt / Biodiversität | Biodiversité | Biodiversidad
Wildlife | Wildtiere | Faune | Fauna
Animals | Tiere | Animaux | Animales
Dogs | Hunde | Chiens | Perros
Water | Wasser | Eau | Agua
Forests | Wald / Wälder | Forêts | Bosques
Economy | Wirtschaft | Économie | Economía
Economic growth | Wirtschaftswachstum / Wachstum | Croissance | Crecimiento
Economic policy | Wirtschaftspolitik | Politique économique | Política económica
Business cycle | Konjunktur | Conjoncture | Coyuntura
Business | | | Negocios
Companies | Unternehmen | Entreprises | Empresas
Start-ups | Start-ups / Start-up | Start-up / Startups | Startups
Industry | Industrie | Industrie | Industria
Banks / Banking | Banken | Banques | Bancos / Banca
Finance | Finanzen | Finance / Finances | Finanzas
Stock market | Börse | Bourse | Bolsa
Shares | Aktien | | Acciones
Interest rates | Zinsen / Leitzins | Taux d'intérêt | Tipos de interés
Central bank | Zentralbank / Notenbank | Banque centrale | Banco central
Inflation | Inflation | Inflation | Inflación
Recession | Rezession | Récession | Recesión
Prices | Preise | Prix | Precios
Debt | Schulden / Verschuldung | Dette | Deuda
Budget | Haushalt | Budget | Presupuesto / Presupuestos
Taxes / Tax | Steuern / Steuer | Impôts | Impuestos
Tariffs | Zölle | Droits de douane | Aranceles
Trade | Handel | Commerce | Comercio
Exports | Export / Exporte | Exportations | Exportaciones
Retail | Einzelhandel | Grande distribution |
Consumers | Verbraucher / Verbraucherschutz | Consommation | Consumo
Insurance | Versicherung / Versicherungen | Assurance | Seguros
Pensions | Rente / Renten | Retraites / Retraite | Pensiones
Insolvency / Bankruptcy | Insolvenz | Faillite | Quiebra
Supervisory board | Aufsichtsrat | |
Cryptocurrency | Kryptowährung / Kryptowährungen | Cryptomonnaie | Criptomonedas
Bitcoin | Bitcoin | Bitcoin | Bitcoin
Employment / Jobs | Arbeitsmarkt / Arbeitsplätze | Emploi | Empleo
Unemployment | Arbeitslosigkeit | Chômage | Paro / Desempleo
Wages | Löhne / Lohn | Salaires | Salarios
Minimum wage | Mindestlohn | Smic | Salario mínimo
Strike / Strikes | Streik / Streiks | Grève / Grèves | Huelga
Unions / Trade unions | Gewerkschaften / Gewerkschaft | Syndicats | Sindicatos
Energy | Energie | Énergie | Energía
Electricity | Strom | Électricité | Electricidad
Oil | Öl / Erdöl | Pétrole | Petróleo
Gas | Gas / Erdgas | Gaz | Gas
Coal | Kohle | Charbon | Carbón
Nuclear power | Atomkraft / Kernenergie | Nucléaire | Energía nuclear
Renewable energy | Erneuerbare Energien | Énergies renouvelables | Energías renovables
Solar power | Solarenergie / Photovoltaik | Énergie solaire | Energía solar
Wind power | Windkraft / Windenergie | Éolien | Energía eólica
Mining | Bergbau | Mines | Minería
Agriculture / Farming | Landwirtschaft | Agriculture | Agricultura
Fishing | Fischerei | Pêche | Pesca
Food | Lebensmittel / Ernährung | Alimentation | Alimentación
Transport | Verkehr | Transports / Transport | Transporte
Traffic | Straßenverkehr | | Tráfico
Public transport | Nahverkehr | Transports en commun | Transporte público
Aviation | Luftfahrt | Aviation / Aéronautique | Aviación
Airports | Flughafen | Aéroport | Aeropuerto
Railways / Trains | Bahnverkehr / Zugverkehr | Trains | Trenes
Shipping | Schifffahrt | Transport maritime |
Cars | Autos | Automobile / Voitures | Coches
Electric cars | Elektroautos / E-Auto / Elektromobilität | Voiture électrique | Coche eléctrico
Construction | | Construction | Construcción
Housing | Wohnen / Wohnungsbau | Logement | Vivienda
Rents | Mieten / Miete | Loyers | Alquiler
Real estate / Property | Immobilien | Immobilier | Inmobiliaria
Tourism | Tourismus | Tourisme | Turismo
Travel | Reisen / Reise | Voyage / Voyages | Viajes
Technology | Technik / Technologie | Technologie / Technologies | Tecnología
Artificial intelligence / AI | Künstliche Intelligenz / KI | Intelligence artificielle / IA | Inteligencia artificial / IA
Internet | Internet | Internet | Internet
Software | Software | Logiciels |
Smartphones | Smartphones / Smartphone | Smartphones / Smartphone | Móviles
Mobile communications | Mobilfunk | Téléphonie mobile |
Telecommunications | Telekommunikation | Télécoms | Telecomunicaciones
Cybersecurity | Cybersicherheit / IT-Sicherheit | Cybersécurité | Ciberseguridad
Data protection / Privacy | Datenschutz | Données personnelles | Privacidad
Digitalization | Digitalisierung | Numérique | Digitalización
Robots | Roboter | Robots | Robots
Space | Raumfahrt / Weltraum | Espace | Espacio
Science | Wissenschaft | Science / Sciences | Ciencia
Research | Forschung | |
Astronomy | Astronomie | Astronomie | Astronomía
Physics | Physik | Physique | Física
Chemistry | Chemie | Chimie | Química
Biology | Biologie | Biologie | Biología
Archaeology | Archäologie | Archéologie | Arqueología
Genetics | Genetik | Génétique | Genética
Psychology | Psychologie | Psychologie | Psicología
Education | Bildung | Éducation | Educación
Schools / School | Schule / Schulen | École / Écoles | Escuelas / Escuela
Universities / University | Universität / Universitäten / Hochschule / Hochschulen | Université / Universités | Universidad / Universidades
Students | Studierende / Studenten | Étudiants | Estudiantes
Teachers | Lehrer | Enseignants | Profesores
Children | Kinder | Enfants / Enfance | Niños
Youth | Jugend / Jugendliche | Jeunesse / Jeunes | Jóvenes
Family | Familie | Famille | Familia
Parents | Eltern | Parents | Padres
Women | Frauen | Femmes | Mujeres
Health | Gesundheit | Santé | Salud / Sanidad
Hospitals / Hospital | Krankenhaus / Krankenhäuser | Hôpital / Hôpitaux | Hospitales
Doctors | Ärzte | Médecins | Médicos
Medicine | Medizin | Médecine | Medicina
Nursing | Pflege | |
Vaccination / Vaccines | Impfung / Impfungen | Vaccination / Vaccins | Vacunas
Covid-19 / Coronavirus / Covid | Coronavirus / Corona / Covid-19 | Covid-19 / Coronavirus | Coronavirus / Covid-19
Pandemic | Pandemie | Pandémie | Pandemia
Cancer | Krebs | Cancer | Cáncer
Flu | Grippe | Grippe | Gripe
Diabetes | Diabetes | Diabète | Diabetes
Obesity | Adipositas / Übergewicht | Obésité | Obesidad
Mental health | Psychische Gesundheit | Santé mentale | Salud mental
Abortion | Abtreibung | Avortement / IVG | Aborto
Pregnancy | Schwangerschaft | Grossesse | Embarazo
Addiction | Sucht | Addiction | Adicción
Alcohol | Alkohol | Alcool | Alcohol
Smoking / Tobacco | Rauchen / Tabak | Tabac | Tabaco
Society | Gesellschaft | Société | Sociedad
Poverty | Armut | Pauvreté | Pobreza
Homelessness | Obdachlosigkeit | Sans-abri | Sinhogarismo
Racism | Rassismus | Racisme | Racismo
Antisemitism | Antisemitismus | Antisémitisme | Antisemitismo
Discrimination | Diskriminierung | Discriminations | Discriminación
Equality | Gleichberechtigung / Gleichstellung | Égalité | Igualdad
Feminism | Feminismus | Féminisme | Feminismo
Population | Bevölkerung / Demografie | Démographie | Población
Religion | Religion | Religion / Religions | Religión
Church | Kirche | Église | Iglesia
Catholic Church | Katholische Kirche | Église catholique | Iglesia católica
Islam | Islam | Islam | Islam
Muslims | Muslime | Musulmans | Musulmanes
Christianity | Christentum | Christianisme | Cristianismo
Judaism | Judentum | Judaïsme | Judaísmo
Christmas | Weihnachten | Noël | Navidad
Easter | Ostern | Pâques | Semana Santa
Media | Medien | Médias | Medios
Journalism | Journalismus | Journalisme | Periodismo
Press freedom | Pressefreiheit | Liberté de la presse | Libertad de prensa
Television | Fernsehen | Télévision | Televisión
Social media | Soziale Medien / Soziale Netzwerke | Réseaux sociaux | Redes sociales
Culture | Kultur | Culture | Cultura
Arts / Art | Kunst | Arts / Art | Arte
Museums / Museum | Museum / Museen | Musée / Musées | Museo / Museos
Exhibition / Exhibitions | Ausstellung / Ausstellungen | Exposition / Expositions | Exposición
Music | Musik | Musique | Música
Film / Movies / Cinema | Film / Kino | Cinéma / Film | Cine
Theatre / Theater | Theater | Théâtre | Teatro
Dance | Tanz | Danse | Danza
Opera | Oper | Opéra | Ópera
Literature | Literatur | Littérature | Literatura
Books | Bücher | Livres | Libros
Photography | Fotografie | Photographie | Fotografía
Architecture | Architektur | Architecture | Arquitectura
Fashion | | | Moda
Celebrities / Celebrity | Prominente / Promis | | Famosos
Royal family / Royals | Königshaus | Famille royale | Familia real
Festivals / Festival | Festival / Festivals | Festival / Festivals | Festival / Festivales
Video games / Gaming | Videospiele | Jeux vidéo | Videojuegos
History | Geschichte | Histoire | Historia
Philosophy | Philosophie | Philosophie | Filosofía
Sport / Sports | Sport | Sport / Sports | Deportes / Deporte
Football | Fußball | Football | Fútbol
Tennis | Tennis | Tennis | Tenis
Basketball | Basketball | Basket / Basket-ball | Baloncesto
Handball | Handball | Handball | Balonmano
Ice hockey | Eishockey | Hockey sur glace |
Cycling | Radsport | Cyclisme | Ciclismo
Athletics | Leichtathletik | Athlétisme | Atletismo
Swimming | Schwimmen | Natation | Natación
Skiing | Ski | Ski | Esquí
Boxing | Boxen | Boxe | Boxeo
Rugby | Rugby | Rugby | Rugby
Cricket | Cricket | Cricket | Críquet
Golf | Golf | Golf | Golf
Motor racing | Motorsport | Sport automobile | Automovilismo
Formula 1 | Formel 1 | Formule 1 | Fórmula 1
Olympics / Olympic Games | Olympia / Olympische Spiele | JO / Jeux olympiques | Juegos Olímpicos
World Cup | Weltmeisterschaft / WM | Coupe du monde | Mundial
Doping | Doping | Dopage | Dopaje
"""


def subject(key: str) -> str:
    """The key under which all names of a subject are one; empty when ``key`` (a folded name) names none."""
    return _keys().get(key, "")


@cache
def _keys() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _SUBJECTS.strip().splitlines():
        names = [key for name in re.split(r"[|/]", line) if (key := key_of(name))]
        for key in names:
            found.setdefault(key, names[0])
    return found
