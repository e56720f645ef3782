"""Given names: what tells a person from a firm or a place of two words."""

from __future__ import annotations

from backfile.common.given_names import SHARED_NAMES

# Case folded, with their accents. Names that are as often another word (Hope, August, Virginia) are left out.
GIVEN_NAMES = SHARED_NAMES | frozenset(
    """
aage abbas abdel abiola abubakar adama agnès agustín akbar alexandru alexej alireza amadou amal aminata amira amélie anaïs andrii andrij andriy andrés
antanas antónio anushka aníbal aparna arash aryan asbjørn assad atal aung aurélie aurélien avi aysel ayşe barack bartosz bassam begoña benny benoît
benyamin beppe bhupendra bijan binyamin bjarne björn bjørn blake boubacar bärbel chukwu claude clémence clément corazon cécile cédric césar dag dali
daoud darya dev dimitris donatas dougal dougie duarte duduzile ebrahim ehud eirik ekrem ellinor elon emine enoch erdal erling eugen eyal fabiola
farouk fawad fela franco frank-walter françois françoise frode frédéric fumio fátima ganesh geneviève georges georgios gintaras gitanas giulio
goodluck gordana gurpreet gábor gérald gérard günter günther hage hanne hege henrike hernán hervé hideo hossein håkan héctor hélène ibrahima idris
ihor ilham ingrida inácio inés isra istván itamar iván iyad jagdeep jair jamil jarosław javad jawaharlal jean-claude jean-louis jean-luc jean-marc
jean-marie jean-michel jean-pierre jesús jiří joaquín josé joão joël juliane julija jurij jérôme józsef jörn jørgen kaja karan keir kenzo kestutis
khawaja knud konstantinos krishna kyriakos kåre lakshmi lance lando lars-erik larysa lata lech lennox leonid ljubica loïc lucía lungile léa macky
mahatma mahmud mamadou mamata mangosuthu mariarosaria marine martín marylise maría mason masoud masud maurizio małgorzata megawati meral mesut michał
mick mickaël mihail miles miloš mirella mmusi moeketsi mohan mohsen mohsin moshe moussa muhammadu muhammed musa mustapha mélanie mónica nadège naftali
naledi nanna nasreen nawaz nico nicolae nicolás nika nikos nitish nkosazana nour novak noémie oddvar oleksiy olha olusegun ousmane paul-henri paulino
paweł per percy petr prabowo pranab pravin qasem radosław raila rajab rajnath ramunas ramón rana raphaël raúl recep rené rocío roderich rubén régis
rémi rüdiger saad saira salah salif salvador santiago sashi saulius sekou serghei sharif shashi shehbaz shimon shinzo shivraj silje siri siyabonga
sjaak smriti sofía solène stanisław stepan stig stéphane suleiman sven-erik sviatlana sébastien ségolène séverine sönke søren talal tamar taro tatjana taylor
tayyip thandiwe thor thuli tito tomás tomáš tone torbjørn tore tormod torstein tuva uddhav uhuru uma uzma valdas valeriy valérie vinícius virat
vitalii vjosa vytautas véronique víctor wacław wangari wilfried wladimir xiaoping yair yasin yaya yitzhak yoshihide yossi yoweri zaynab zoltán zweli álvaro åsa
élisabeth élodie éric étienne óscar özlem øyvind łukasz
""".split()
)
