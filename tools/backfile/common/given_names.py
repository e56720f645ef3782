"""Given names of many countries, folded, by which a person is told from other phrases. Written by hand."""

from __future__ import annotations

SHARED_NAMES = frozenset(
    """
aaron abdallah abdul abdullah abena abigail achim adam adel aditya adnan adolf adrian adriana adrien agnieszka agus ahmad ahmed aidan aisha ajay akash
akhil akira alain alan albert alberto alec alejandra alejandro aleksandar aleksander alessandra alessandro alessia alex alexander alexandra alexei
alexis alfons alfonso alfred alfredo ali alice alison allan allison alyssa amanda amelia amin amina amir amit amitabh amos amy ana anas anastasia
anders andre andrea andreas andrei andrej andrew andrzej andy anette angela angelo anil anita anja anjali anke ankit ann anna annalena anne anneliese
annette annie annika anthony antje antoine anton antonella antonio anup anwar archie ariel arjen arjun armin arnaud arne arnold arthur arturo aruna
arvind ashley ashok asif astrid audrey axel ayman aziz babatunde barbara barry bashar beatrice beatrix beatriz becky ben benjamin bernard bernd
bernhard bernie bertrand beth bethany bettina betty beverly bilal bill billy birgit bob bobby bodo bogdan bongani boris borys brad bradley bram
brandon brenda brett brian bridget brigitte britta bruce bruno bryan budi burak burkhard caitlin calvin cameron camila camille carina carl carla carlo
carlos carmen carol carolina caroline carsten catalina catherine cathy cecil chandra chantal charles charlie charlotte chelsea cheryl chiara chidi
chinua chloe chris christa christel christelle christer christian christiane christina christine christoph christopher cindy claire clara clare clark
claudia claudio clemens clive colin connor corentin cornelia cornelius courtney craig cristian cristiano cristina curtis cynthia cyril daan dagmar
dale dalia damien dan daniel daniela danielle danny dario darren dave david davide dean debbie deborah deepak deepika delphine denise dennis denys
derek desmond detlef devendra diana diane didier diego dieter dietmar dimitri dinesh dirk dmitri dmitry dmytro dominic dominique don donald donatella
donna doreen doris dorothea dorothy doug douglas duncan dylan eckhard eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena
elfriede elif elijah elin elisabeth elisabetta elizabeth elke ella ellen elliot elsa elsie emanuele emil emilio emily emma emmanuel emmanuelle emre
enrico enrique eric erica erich erik erika erin ernest ernesto erwin espen esteban estelle esther ethan eugene eva evan eve evelyn evgeny fabian
fabien fabio fabrice fabrizio fadi fahad faisal farid farooq fatima fatma federica federico felipe felix femke ferdinand ferenc fernanda fernando
filippo fiona florent florian frances francesca francesco francis francisca francisco frank franz franziska frauke fred freddie frederick fredrik
friedrich fritz gabriel gabriela gabriele galina gareth gary gautam gavin geert geeta geoff geoffrey georg george gerald geraldine gerard gerardo gerd
gerda gerhard gertrud giacomo gianluca gianni gideon gil gilbert gilles gillian giorgia giorgio giovanna giovanni gisela giulia giuseppe gladys glen
glenn gloria gonzalo gopal gordon graham grant greg gregor gregory grzegorz gudrun guido guillaume guillermo gunilla gunnar gustaf gustav gustavo guy
gwen habib hadi hakan hamid hamza hana hanna hannah hannelore hans harald harish harold harpreet harriet harry hartmut haruki harvey hasan hassan
hatice hector heidi heike heiko heiner heinrich heinz helen helena helga helmut hendrik henk henning henri henrik henry herbert hermann hilary hilde
hildegard hiroshi holger horst howard hubert hubertus huda hugh hugo hussein ian ibrahim ida ignacio igor ilaria ilse ilya imogen imran indira ines
inge ingeborg inger ingo ingrid ingvild ioana irene irina irmgard iryna isaac isabel isabella isabelle isidro ismail istvan ivan ivana iwona jacek
jack jackie jackson jacob jacqueline jacques jagdish jaime jake jakob jamal james jamie jan jana jane janet janice jannik jared jari jasmine jason
javier jean jean-paul jeff jeffrey jennifer jenny jens jeremy jeroen jerry jerzy jesper jesse jessica jill jim jimmy jinping joachim joan joanna
joanne jochen joe joel johan johanna johannes john johnny joko jon jonas jonathan joost jordan jorge josef joseph josephine josh joshua joyce juan
juana judith judy juha julia julian julie julien julio julius jussi justin jyoti jörg jürgen kagiso kamal kamala karen karim karin karl karsten kasper
katarzyna kate kateryna katharina katherine kathleen kathrin kathryn katie katja katrin kavita keith kelly kemal ken kenji kenneth kerry kerstin kevin
khaled khalid khalil kieran kim kimberly kiran kirill kirsi kirsten kirsty kjell kjersti klaus knut kofi konrad konstantin kristin kristina kristoffer
krzysztof kumar kurt kwame kyle laetitia laila lalit larry lars lasse laura lauren laurent lawrence leah lee leif leila lena lennart leo leon leonard
leonie leslie lewis leyla liam lidia lily linda lindiwe lindsay lionel lisa lise liz lloyd logan lorenzo lorna lorraine lothar louis louise luc luca
lucas luciano lucie lucy ludovic ludwig luigi luis luisa luiz luka lukas luke lutz lydia lynn lyudmila maarten mabel maciej madeleine madhuri
magdalena maggie magnus mahendra mahesh mahmoud maja maksym malcolm manfred manish manmohan manoj manon manuel manuela marc marcel marcello marcelo
marco marcos marcus marek margaret margarita margaux margot maria mariam marian mariana mariano marie marilyn marina mario marion marit marius mariusz
marjorie mark markus marta martha martin martina marvin marwan mary maryam massimo mateo mateusz mathew mathias mathieu mathilde mats matteo matthew
matthias matthieu matti maureen maurice mauricio mauro max maxime maximilian maxine mechthild meena megan mehdi mehmet melanie melissa melvin mercedes
mette michael michaela michel michele michelle miguel mihai mika mikael mikhail mikkel milan milos minna mireille mirko miroslav mitch mohamed
mohammad mohammed molly monica monique morgan moritz morten moses muhammad mukesh murat muriel mustafa mykhailo mykola nabil nadia nadim nadine nancy
naomi narendra naresh nasser natalia natalie natalya nathalie nathan naveen neha neil nele nelson neville ngozi nicholas nick nicola nicolas nicole
niels nigel nikita nikki niklas nikola nikolai nikolay nils nirmala nitin noah noel nomsa nora norbert norma norman nuria odile olaf ole oleg oleh
oleksandr oleksii olena olga oliver olivia olivier olof oluwaseun omar omer oscar oskar osman otto owen pablo paloma pamela pankaj paola paolo pascal
pat patrice patricia patricio patrick paul paula pauline paulo pavel pavlo pedro peggy pekka pelle penelope penny peter petra petro petter phil philip
philipp philippa philippe phillip phoebe phyllis pierre pieter pietro piotr pooja pradeep prakash prashant pratibha priscilla priya priyanka quentin
rachel radek rafael raffaele rahul rainer raj rajesh rajiv rakesh ralf ralph ramesh rami ramiro rania raquel rashid rasmus ravi ray raymond rebecca
regina reginald reiner reinhard rekha renata renate renzo reza rhys ricardo riccardo richard ricky rishi rita riyad rob robert roberto robin rodney
rodrigo roger rohit roland rolf romain roman ron ronald ronnie rory rosa rosemary ross roy ruben rudi rudolf rupert ruslan russell ruth ruud ryan
sabine sabrina sachin saleh salim sally salman salvatore sam samantha sami samir samira samuel sandeep sandra sandrine sanjay sanjeev sanna sanne
santosh sara sarah sascha satish sayed scott sean sebastian selim serena serge sergei sergey sergio serhii serhiy shane shannon sharad sharon shaun
sheila shirley shobha sibusiso sid siddharth sidney siegfried sigmar sigrid sigurd silke silvia silvio simon simone sipho siti slobodan sonia sonja
sophia sophie stacey stan stanley stefan stefanie stefano steffen stella stephanie stephen steve steven stewart stuart sture subhash sudhir sunil
sunita suresh susan susana susanna susanne sushma susilo suzanne svein sven svenja svetlana swati sylvain sylvia sylvie tabitha tahir tanja tara taras
tariq tatiana ted terence teresa terje terry thabo thandi thelma themba theodore theresa thiago thibault thierry thijs thilo thomas thorsten tibor
tiffany tilman tim timo timothy tina tobias toby todd tom tomasz tommaso tommy tony torben torsten tracey tracy travis trevor tristan trond trygve
tunde tyler tyson udo ulf ulla ulrich ulrike umberto ursula ute uwe vadim valentina valentyna valerie valerio vanessa vasyl vera vernon veronica
vicente victor victoria vidar vijay vikram viktor viktoria vincent vinod viola virginie vishal vitali vitaliy vittorio vivek vivian vlad vladimir
vladislav volker volodymyr wael walid walter wanda warren wayne wendy werner wesley wilfred wilhelm william willie wim winifred winnie winston
wojciech wolfgang wouter xavier ximena yann yannick yaroslav yash yasmin yasser yemi yevgeny yngve yolanda yousef yuki yulia yuri yuriy yusuf yves
yvonne zach zachary zahra zainab zanele zbigniew zdravko zeynep ziad zoe zoran zuzana
""".split()
)
"""What is a given name to by-lines and to tags alike; each of the two rooms knows more."""
