"""Common given names, folded: where nothing but its shape says that a phrase is a person, its first word must be one."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
aaron abbie abby abdul abdullah abid abigail adam addison adele aditi aditya adnan adrian adriana adrien agnes agnieszka ahmad ahmed aidan aiden
aileen aisha aisling ajay akash akira alain alan alana alastair albane albert alberto alec alejandra alejandro aleksandr aleksandra alena alessandro
alessia alessio alex alexa alexander alexandra alexandre alexandria alexis alfonso alfred ali alice alicia alina alison alistair allan allegra allen
allison allyson alvaro alyssa amanda amandine amar amber amelia amelie amina amir amit amjad amna amrita amy ana anand ananya anastasia anders andre
andrea andreas andrei andrej andres andrew andrzej andy aneta angela angelica angelina angus aniket anil anish anita anja anjali ankit ankita ann anna
annabel annabelle annalena anne anneke annette annie annika ansel anselm anthony antje antoine anton antonella antonia antonio anupam anurag anwar
aoife april archana archie ariana ariel arjun arlene armando armin arnaud arne arno arnold arshad arthur arturo arun asad ashish ashley ashok ashwin
asif aslam asser astrid atif aude audrey augustin aurelie austin ava avery axel ayesha azhar aziz babette barbara barry bart bastian bastien beata
beatrice beatriz becca becky belinda ben benedict benedikt benjamin benoit bernadette bernard bernd bernhard bert bertrand beth bethany bettina betty
beverly bianca bilal bill billy birgit bjorn bob bodo bogdan bonnie boris brad bradley bram brandi brandon brandy brenda brendan brenna brent brett
brian bridget brigitte britta brittany brooke bruce bruno bryan bryce bryony bushra byron caitlin caleb callie callum calvin cameron camila camilla
camille candace carina carl carla carlo carlos carly carmen carol carole carolina caroline carolyn carrie carsten casey caspar cassandra cassidy
catalina cathal catherine cathy cecile cecilia cedric celeste celia celine cesar chad chandra chantal charlene charles charlie charlotte chelsea chen
cheryl chiara chloe chris christa christelle christian christiane christina christine christoph christophe christopher christy chuck ciara ciaran
cindy claire clara clare clarissa clark claudia claudio clemens clement cody colette colin coline colleen connor conor constanze cora corentin corey
corinna corinne cory cosima cosmin courtney craig cristian cristina curt curtis cynthia cyril dagmar daisy dale damian damien damon dan dana daniel
daniela daniele danielle danilo danny daphne daria darius darragh darren darryl dave david davide dawid dawn dean deanna debbie deborah debra declan
deepa deepak deepika delphine denis denise dennis derek desiree desmond detlef devin dheeraj diana diane dianne diarmuid diego dieter dietmar dilip
dimitri dina dinesh dirk divya dmitri dmitry dominic dominik dominika dominique don donal donald donna doris dorota dorothea dorothee dorothy doug
douglas duncan dustin dylan eamon eamonn earl ed eddie edgar edith edoardo eduardo edward edwin eileen eilidh eimear elaine eleanor elena eleni eli
elias elin elisa elisabeth elisabetta elise eliza elizabeth ella ellen ellie elliot elliott elodie eloise elsa emanuel emer emil emilia emilie emilio
emily emma emmanuel emmanuelle enda enrico enrique enzo eric erica erich erik erika erin ernest ernesto ernst esme esteban esther ethan etienne eugene
eugenia eva evan evelyn ewa ewan fabian fabio faisal faiza farah farhan farooq fatima federica federico felicia felicity felipe felix ferdinand fergus
fernanda fernando finn fiona flavia florence florent florian frances francesca francesco francis francisca francisco franck francois francoise frank
franz franziska fred freddie frederic frederick frederik freya frieda friederike friedrich fritz gabriel gabriela gabriele gabriella gabrielle gail
gareth gary gaurav gautam gavin geert gemma gene genevieve geoff geoffrey georg george georgia georgina gerald gerard gerd gerhard germain gianluca
gideon gilbert gilles gillian gina giorgia giorgio giovanni gisela giulia giuseppe glen glenn gloria gonzalo gopal goran gordon grace graeme graham
grant greg gregor gregory greta gudrun guido guillaume guillermo gunther gustav gustavo guy gwen gwyneth hadi hal haley halina hamid hamish hamza hana
hanna hannah hannes hans harald hari harold haroon harpreet harriet harris harrison harry harsh harvey hasan hassan hazel heather heba hector heidi
heike heiko heiner heinrich heinz helen helena helene helga helmut heloise hendrik henk henri henrik henry herbert herman hermann hilary hilde
himanshu hina hiroshi holger holly howard hubert hugh hugo humberto hussain hussein ian ibrahim ida ieva ignacio igor ijaz ilona ilse imogen imran
ines inga inge ingeborg ingo ingrid ioana irene irfan irina iris irma isaac isabel isabella isabelle isaiah isla ismail ivan ivana ivo jacek jack
jackie jackson jacob jacqueline jacques jade jago jagpreet jaime jake jakob jakub jamal james jamie jan jana jane janet janice janine jannik jared
jasmin jasmine jason javed javier jawad jay jayne jean jeanette jeanne jeff jeffrey jelena jemima jen jenna jennifer jenny jens jeremy jeroen jerome
jerry jesper jess jesse jessica jessie jesus jill jim jimmy jo joachim joan joana joanna joanne joao joaquin jocelyn jochen jodie jody joe joel joerg
johan johann johanna johannes john johnny jolanta jon jonas jonathan joost jordan jordi jorge jose josef josefine joseph josephine josh joshua josie
joy joyce juan juanita judith judy juergen jule julia julian juliana julie julien juliet juliette julio julius jun junaid june jurgen justin justine
jutta jörg jürgen kai kamal kamil kamila kamran karel karen karim karin karina karl karla karolina karsten kasia kasper kat katarina katarzyna kate
kateryna katharina katharine katherine kathleen kathrin kathryn kathy katie katja katrin kavita kay kayla kaylee keira keith kelly kelsey ken kendra
kenji kenneth kerry kerstin kevin khadija khaled khalid khan kieran kim kimberly kiran kirsten kirsty klara klaus konrad konstantin kristen kristian
kristin kristina kristine kristof kristy krystian krystyna krzysztof kumar kurt kwame kyle lachlan laetitia lara larry lars laszlo laura lauren
laurence laurent laurie lea leah leandro lee leila lena lennart leo leon leona leonard leonardo leonie lesley leslie leszek lewis lia liam libby lidia
lieke lieselotte ligia lilian liliana lily lina linda lindsay lindsey linus lionel lisa lisbeth lise livia liz ljubomir lloyd logan loic lois lorena
lorenz lorenzo loretta lori lorna lorraine lothar lotte lou louis louisa louise luca lucas lucia luciana luciano lucie lucinda lucy ludovic ludwig
luigi luis luisa luiz lukas lukasz luke lutz lydia lynette lynn maarten mabel maciej mackenzie maddie madeleine madeline madison maeve magda magdalena
maggie magnus mahmoud maike maja malcolm malgorzata malik mallory malte mandy manfred manish manoj manon manuel manuela mara marc marcel marcelo
marcia marcin marco marcos marcus marek margaret margarita margaux margot maria mariam mariana marianne marie marieke mariella marija marika marilyn
marina mario marion marisa marissa marit marius marjolein marjorie mark marko markus marlene marsha marta martha martin martina martyna marvin mary
maryam mateo mateusz mathias mathieu mathilde matias matilda matt matteo matthew matthias matthieu maud maureen maurice mauro max maxim maxime
maximilian maya meaghan megan mehmet meike mel melanie melina melinda melissa mercedes meredith mia micha michael michaela michal michel michele
michelle miguel mika mikael mike mikhail milan milena milos mina miranda miriam mirjam mirko mitchell moe mohamed mohammad mohammed mohit moira molly
mona monica monika monique morgan morgane moritz moses muhammad muriel mustafa mya myra nabil nadeem nadia nadine nadja nancy naomi nasir natalia
natalie natasha nathalie nathan nathaniel naveed neal neha neil nele nelson nicholas nick nicola nicolai nicolas nicole niels nigel nikita niklas niko
nikolai nikolas nikolaus nils nina nisha nishant noah noel noelle noemi noor nora norbert norma norman nuala olaf ole oleg olga oliver olivia olivier
omar oriana orla oscar oskar osman otto owain owen oxana pablo paige paloma pam pamela paola paolo parker pascal pascale pat patrice patricia patricio
patrick patrizia patrycja patty paul paula paulina pauline paulo pavel pawel pedro peggy penelope penny pete peter petra petros phil philip philipp
philippa philippe phillip phoebe pia pierce pierre pietro piotr polly pooja pradeep prakash pranav prashant preeti priya priyanka quentin rabia
rachael rachel rafael rafal raghav rahul rainer raj rajesh rajiv rakesh ralf ralph ram ramesh ramon ramona randall randy raphael raquel rashid raul
ravi ray raymond rebecca regina reiner reinhard remi renata renate rene renee reza rhiannon rhys ricarda ricardo riccardo richard rick ricky rita ritu
rob robert roberta roberto robin robyn rocio rod roderick rodney rodrigo roger rohan rohit roisin roland rolf romain roman ron ronald ronan ronja rory
rosa rosalind rosanna rose rosemary rosie ross rowan roxana roxanne roy ruben rudi rudiger rudolf rui rupert russell ruth ryan sabina sabine sabrina
sachin sadia saeed saima sally salma salman salvatore sam samantha sami samina samir samira samuel sana sandeep sandra sandrine sandy sanja sanjay
saoirse sara sarah sascha saskia satish satoshi saurabh sean seb sebastian selina serena sergei sergey sergio seth severin shahid shane shannon sharon
shaun shauna shawn shazia sheila shelby shelley sherri sherry shirin shirley shivani shoaib shona shreya shubham sian siddharth sidney siegfried
sigrid silke silvia simon simone sina sinead siobhan slawomir snehal sofia sofie sohail solene sonali sonia sonja sophia sophie soren stacey stacy
stan stanley stefan stefania stefanie stefano steffen stella stephan stephane stephanie stephen steve steven stewart stine stuart sue sukhwinder sumit
sunil sunita suresh susan susanna susanne sushma suzanne suzy svea svein sven svenja svetlana swati sylvain sylvia sylvie szymon tabea tadeusz tahir
takashi tamara tammy tamsin tania tanja tanya tara tariq tatiana taylor ted terence teresa terry tess tessa thea theo theodor theresa therese thibault
thierry thijs thilo thomas thorsten tiffany tilda till tim timo timothy tina tobias toby todd tom tomas tomasz tommaso tommy toni tony torsten tove
tracey tracy trevor tricia trina tristan trond troy tyler udo ulf uli ulla ulrich ulrike umar umesh ursula usman uta ute uwe valentin valentina
valeria valerie vanessa varun vera verena veronica veronika veronique vicki vicky victor victoria vijay vikram viktor viktoria vinay vince vincent
vineet viola violet violetta virginia virginie vishal vivek vivian viviane vivien vladimir volker walter wanda waqar warren wasim wayne wei wendy
wenke werner whitney wiebke wilfried wilhelm will willem william willy winfried winston wojciech wolf wolfgang xavier xiao yann yannick yara yasir
yasmeen yasmin yasmine yolanda york yuan yuki yuri yusuf yvette yvonne zach zachary zafar zahid zahra zainab zara zbigniew zeeshan zeynep zia zoe zoey
zoltan zubair zuzana zuzanna
""".split()
)
