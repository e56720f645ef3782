"""Words that begin and end no tag, and words that are in any news report and say nothing of its subject."""

from __future__ import annotations

# Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs and verbs of speech.
FUNCTION_WORDS = frozenset(
    # English
    "i a an the this that these those and or but nor so yet if as at by for from in into of off on onto out over per since than through till to "
    "under until up upon via with within without about above after against along among around before behind below beneath beside between beyond "
    "despite down during except inside near outside toward towards he she it we you they me him her us them his hers its our ours your yours their "
    "theirs my mine who whom whose which what when where why how is am are was were be been being do does did done have has had having can could "
    "may might must shall should will would not no only just also even still already very more most much many some any each every either neither "
    "both all other another such same own few less least then there here now again ever never often always too quite rather once while because "
    "although though whether however therefore thus said says say told tell tells added adds according asked made make makes get got go goes going went come "
    "came take took taken give gave given see seen saw know known think like want wants need needs first last next new old one two three four five "
    "six seven eight nine ten mr mrs ms dr miss sir well back being it's don't i'm he's she's we're that's "
    # German
    "der die das den dem des ein eine einer eines einem einen kein keine keiner keinen keinem und oder aber denn sondern doch wenn als ob weil dass "
    "damit obwohl während bevor nachdem bis in im ins an am ans auf aus bei beim mit nach seit von vom vor zu zum zur über unter um durch für gegen "
    "ohne entlang hinter neben zwischen wegen trotz statt ich du er sie es wir ihr mich dich ihn uns euch ihnen ihm mir dir sich mein meine dein sein "
    "seine seiner seinem seinen seines ihre ihrer ihrem ihren ihres unser unsere euer wer wen wem wessen was welche welcher welches wann wo warum wie "
    "ist sind war waren bin bist sei seien wäre wären wird werden wurde wurden worden würde würden hat haben hatte hatten habe hätte hätten kann können "
    "konnte konnten könnte könnten muss müssen musste soll sollen sollte sollten will wollen wollte darf dürfen mag nicht nur auch noch schon sehr mehr "
    "meist viel viele vielen einige alle allen alles andere anderen jeder jede jedes dieser diese dieses diesem diesen jener so dann da dort hier jetzt "
    "nun wieder immer nie oft etwa rund bereits sowie beide beiden zwei drei vier fünf sechs sieben acht neun zehn neue neuen neuer neues erste ersten "
    "erster letzten letzte laut sagt sagte sagten dabei dazu davon daran darauf darüber zudem jedoch allerdings zwar eben gibt geht kommt macht heißt "
    "steht liegt bleibt heute gestern morgen man selbst wohl mal ja nein "
    # French
    "le la les l un une du de des d et ou mais donc or ni car si que qui quoi dont où à au aux en dans par pour sur sous avec sans entre vers chez "
    "contre depuis pendant après avant je tu il elle on nous vous ils elles me te se lui leur leurs y ce cet cette ces mon ma mes ton ta tes son sa "
    "ses notre nos votre vos est sont était étaient été être a ont avait avaient avoir fait faire peut ne pas plus moins très aussi bien comme tout "
    "toute tous toutes même selon ainsi alors deux trois n s c j m qu "
    # Spanish, Portuguese
    "el los las lo una unos unas y e o u pero sino porque como cuando donde al del con sin sobre entre hasta desde hacia para por tras ante según yo tú "
    "él ella nosotros ellos ellas su sus mi mis este esta estos estas ese esa eso esto ser es son fue fueron era eran ha han había haber hay está están "
    "más menos muy también ya todo toda todos todas otro otra dos tres no sí me le les nos um uma os as do da dos das no na nos nas ao pelo pela com sem "
    "que não mais foi ele ela eles seu sua seus suas são está "
    # Italian
    "il gli uno di dal dalla dei degli della delle dello nel nella nei nelle al alla alle agli sul sulla sui per tra fra che chi cui è era erano "
    "sono stato stata stati hanno anche non più come dopo prima questo questa questi queste suo loro ed si "
    # Dutch, Swedish, Norwegian, Danish
    "het een en van op te dat niet zijn haar hij zij ze ook aan met voor maar bij om uit dan naar nog wordt werd door over heeft hebben kan "
    "och att det som på är av för med till den har inte om ett han hon men var jag sig från vi så kan när ska skal ved og ikke er å til jeg de fra ble "
    "hun seg vil blev af at der ej etter etter mot "
    # Turkish, Indonesian
    "ve bir bu da de için ile olan olarak daha çok gibi kadar sonra ancak her o ne ise en ki mi yang dan di ke dari untuk dengan pada ini itu adalah "
    "tidak akan telah juga oleh dalam sebagai karena "
    # Polish, Czech, Slovak
    "i w z na do się nie jest że jak od po przez przed dla tak jego jej ich który która które są był była było być już tylko także oraz czy nad przy "
    "je jsou byl byla bylo být že ve ze za ke ku podle také však které který která jako při "
    # Lithuanian, Latvian
    "ir kad su iš į tai kaip bet už apie prie nuo yra buvo jau tik dar šis ši savo jo jos jų pagal arba "
    # Finnish, Estonian, Hungarian
    "ja on ei se että oli mutta myös kuin hän sen ovat joka jotka kun tai vain jo ole olla mukaan sekä vielä "
    "az egy és hogy nem meg már még csak volt lesz vagy azt ezt ami aki szerint pedig után "
    # Romanian
    "şi și nu cu să pe sunt fost este prin după către lui dar sau "
    # Russian, Ukrainian, Bulgarian
    "и в во на с со по не что как это он она они из за от до для при о об к у же но а или был была были было быть его её их который которая которые также "
    "уже еще ещё только том чтобы после если так все всех і й та що як це він вона вони із від про але або був була були бути його її їх який яка які також "
    "вже ще тільки після якщо під над між през със за се са "
    # Greek
    "και το τα ο η οι του της των τον την στο στη στην στον στα στις με για από που δεν θα να είναι ότι ως ένα μια ένας "
    # Hindi
    "का की के को में से है हैं और पर यह वह कि ने लिए था थे थी भी एक इस उस तो ही नहीं कर रहा रही रहे गया गई गए साथ बाद जो या अपने हो होने किया करने कहा "
    # Arabic
    "في من على إلى عن أن إن التي الذي هذا هذه ما لا كان كانت بعد قبل مع أو ثم قد كما بين".split()
)
# Nouns and adjectives of every report: quantities, times, manner of telling. Written by hand, one line a language.
ORDINARY_WORDS = frozenset(
    "year years day days week weeks month months time times hour hours minute minutes morning evening night today yesterday tomorrow people man men "
    "woman women person number numbers percent per cent million billion thousand hundred part parts place way thing things end start case fact issue "
    "situation decision plan plans question problem report reports statement spokesperson spokesman spokeswoman group member members official officials "
    "source news photo picture image video story article read world country state city life home work second third several long big small good great "
    "high low right left public local national international "
    "jahr jahre jahren jahres tag tage tagen woche wochen monat monate monaten uhr stunde stunden minute minuten zeit zeiten abend nacht mal ende anfang "
    "beginn mensch menschen mann männer frau frauen leute person personen zahl zahlen prozent million millionen milliarde milliarden euro teil teile "
    "ort stelle platz weg fall fälle grund gründe frage fragen problem probleme thema bericht angaben aussage sprecher sprecherin gruppe mitglied "
    "mitglieder quelle foto bild video artikel welt land stadt leben haus seite hand rolle art weise ziel folge folgen möglichkeit situation entscheidung "
    "meter kilometer sache beispiel blick blicken wort worte punkt punkte dpa afp reuters ap "
    "an ans année années jour jours mois semaine semaines heure heures temps homme hommes femme femmes personne personnes millions milliards pays monde "
    "vie fois partie cas place afp año años día días mes meses semana semanas hora horas tiempo hombre hombres mujer mujeres personas millones país "
    "mundo vida vez parte caso anno anni giorno giorni mese tempo".split()
)
# Words of headlines and reports that alone name no subject: what happens, how it is, how much of it. Written by hand.
EMPTY_WORDS = frozenset(
    "able accused alleged announced arrested asks backs bad beats begins behind best better bid biggest blames blasts boost bought breaks bring brings "
    "called calls caught change changed changes charged claim claims close closed comes coming completely confirmed confirms copy cut cuts daily daring "
    "dead deal demands denies died dies different directly dozens due early easy effect ends enough entire eventually exactly expected faces facing fails "
    "fall falls family-friendly final finally find finds following former forced found free front full game gave getting hard hears held helps hit hits "
    "hold holds honestly hopes huge idea important inside issues itself join joins keep keeps key kept killed kind large largest late later latest launch "
    "launched leave leaves left led level likely line list little live lives long look looking looks lose loses lost lot main major making matter means "
    "meet meeting met move moves name named names near needed number offers office old older open opens option options order outside owner own past plans "
    "play played point popular possible previous process put puts ready real really recent remains result results returns reveals rise rises row run runs "
    "seeks seen sent set sets share shared shot shows side sign similar simple single site size slams sold soon special spot spread stage stand starts stay "
    "steps stop stops strong success support sure takes talk talks target team terms top total track tries true try turn turns type unit update urged urges "
    "use used useful user using value various version view visit wait wanted warned warns ways weekend wins word words worker working worn worst wrong "
    "thousands hundreds dozens tausende hunderte milliers centaines miles cientos migliaia centinaia milhares centenas "
    "young younger tuesday monday ahead already almost along apart around away based certain current currently especially instead less mostly nearly often "
    "once overall perhaps recently several simply sometimes together usually yet abschluss absicht anfrage angebot anlass ansicht anspruch anteil antwort "
    "antworten anzahl aufgabe aufgaben auftritt auge augen ausgabe austausch auswirkungen basis bedeutung bedingungen bedürfnis bedürfnisse begriff beitrag "
    "bereich bereiche besuch beteiligten betrag betrieb boden chance chancen dach dame damen detail details dienst ding dinge druck eindruck einsatz "
    "elemente entwicklung entwurf ereignis ereignisse erfahrung erfahrungen erfolg erfolge ergebnis ergebnisse erkenntnis erkenntnisse erwartung "
    "erwartungen fähigkeit fakt fakten fehler feld fenster fläche form formen fortschritt führung funktion gang ganze gebäude gebiet gefahr gefühl gegend "
    "gegner gelände gelegenheit gemeinde gespräch gespräche gewicht grundlage grundstück größe hälfte halle halt herr herren hilfe hinweis hinweise höhe "
    "idee ideen inhalt inhalte interesse interview irgendwie kampf karte kerl klasse knall kollege kollegen kommentar kontakt kontrolle konzept kopf kraft "
    "kreis kunde kunden lage länge lauf leistung leistungen licht liste lösung lösungen lust macht maß masche maßnahme maßnahmen material menge merkmal "
    "methode minderheit mitarbeiter mitte mittel mittwoch moderator moment motto nachfrage nachricht nachrichten nähe namen niveau nummer nutzer nutzung "
    "objekt papier partner pause periode phase plan pläne plattform position post praxis prinzip probe produkt produkte programm projekt projekte publikum "
    "qualität quartal rahmen raum räume reaktion reaktionen rechnung rede regel regeln reihe rest richtlinie richtlinien richtung risiko ruhe runde saison "
    "schaden schicht schritt schritte schuld schwierigkeiten show sinn situation spiel spieler spitze stärke start stein stellen stimme stimmen strecke "
    "stück stufe suche szene tatsache termin test text texte tipp tipps titel ton tür typ übersicht umgang umsetzung unterschied unterschiede unterstützung "
    "ursache ursachen veranstaltung veränderung veränderungen verantwortung verbindung verfügung vergleich verhalten verhältnis verlauf versuch vertreter "
    "verzicht viertel vorschlag vorstellung vorteil vorteile vorwurf vorwürfe wahrheit wand wechsel werk wert werte wesen wirkung wunsch zeichen zeile "
    "zeitpunkt zeitraum zentrum zugang zugriff zusammenhang zustand zweck zweifel annonce appel avis besoin bord bout cause centre chef choix chose choses "
    "cœur côté cours cadre début décision demande depuis dernière dernier déclaration dossier effet ensemble équipe état exemple façon face fin fond force "
    "forme groupe grande grand idée image jeu lieu ligne manière matin mesure mesures milieu moitié mot mots nom nombre nouvelle nouveau objet occasion "
    "ordre part passage petit peu pied points poste première premier présence projet qualité question questions raison rapport reste résultat résultats "
    "retour rôle route sens série service seule soir soirée sortie sujet suite sur table tête titre tour utilisation valeur vers voie voix vue acto acuerdo "
    "ámbito apoyo aumento cabeza calle camino campo cantidad causa centro cierre cosa cosas cuenta cuerpo datos decisión detalle dato efecto ejemplo "
    "encuentro equipo estado etapa éxito falta fecha forma frente fuente fuerza grupo hecho hechos hijo hijos imagen inicio interés jornada lado lista "
    "lugar manera mano medida medidas mejor mensaje momento motivo nivel objetivo obra opción orden pasado paso persona posibilidad presencia problema "
    "proceso propuesta proyecto punto razón resto resultado resultados reunión riesgo rueda sector semana servicio sistema situación tema título tipo "
    "través usuario usuarios valor versión visita voz zona".split()
)
# English adjectives of countries and parts of the world: a report from India is tagged "India", never "Indian". Written by hand.
DEMONYMS = frozenset(
    "african american argentine asian australian austrian bangladeshi belgian brazilian british canadian caribbean chilean chinese colombian congolese "
    "cuban czech danish dutch egyptian english ethiopian european finnish french german ghanaian greek hungarian icelandic indian indonesian iranian "
    "iraqi irish israeli italian jamaican japanese jordanian kenyan korean kuwaiti latvian lebanese libyan lithuanian malaysian mexican moroccan namibian "
    "nepali nigerian norwegian omani pakistani palestinian peruvian philippine filipino polish portuguese qatari romanian russian rwandan saudi scottish "
    "serbian singaporean slovak somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish ugandan ukrainian venezuelan "
    "vietnamese welsh yemeni zambian zimbabwean californian texan londoner western".split()
)
