"""Common given names, folded: where nothing but its shape says that a phrase is a person, its first word must be one."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
aaron abbie abby abdul abdullah abigail adam adele adrian adriana adrien agnes ahmad ahmed aidan aileen aisha akira alain alan alana albert alberto
alec alejandra alejandro alessandro alex alexander alexandra alexandre alexandria alexis alfred ali alice alicia alina alison alistair allan allen
allison allyson alyssa amanda amber amelia amina amir amit amna amy ana anastasia anders andre andrea andreas andrei andrej andres andrew andrzej andy
angela angelica angelina angus anil anita anja anjali ann anna annabel anne annette annika anthony antje anton antonia antonio anupam april ariana
arjun arlene armin arno arthur arturo arun asad ashish ashley ashok asif astrid atif audrey austin ava axel ayesha aziz
barbara barry bart bastian beata beatrice beatriz becky belinda ben benedict benedikt benjamin bernard bernd bernhard bert bertrand beth bethany betty
beverly bianca bilal bill billy birgit bjorn bob bonnie boris brad bradley brandon brenda brendan brent brett brian bridget brigitte brittany brooke
bruce bruno bryan bryce caitlin caleb callum calvin cameron camila camille candace carina carl carla carlo carlos carly carmen carol carole carolina
caroline carolyn carrie carsten casey cassandra cassidy catalina catherine cathy cecilia cecile celeste celia cesar chad chandra charlene charles
charlie charlotte chelsea chen cheryl chiara chloe chris christa christian christiane christina christine christoph christophe christopher
christy chuck cindy claire clara clare clark claudia claudio clemens clement cody colette colin colleen connor conor constanze cora corey corinna
corinne cory courtney craig cristina curt curtis cynthia dagmar daisy dale damian damien damon dan dana daniel daniela daniele danielle danny daphne
darren darryl dave david dawn dean deanna debbie deborah debra deepak denis denise dennis derek desmond detlef devin dheeraj diana diane dianne
diego dieter dietmar dimitri dina dirk dmitri dmitry dominic dominik dominique don donald donna doris dorothea dorothy doug douglas duncan dustin dylan
eamonn earl ed eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias elisa elisabeth elise eliza elizabeth ella ellen elliot
elliott ellie elsa emanuel emil emilia emilie emilio emily emma emmanuel emmanuelle enrico enrique eric erica erich erik erika erin ernest ernesto
ernst esteban esther ethan eugene eva evan evelyn fabian fabio faisal farah farhan fatima federico felicia felicity felipe felix fernanda fernando
finn fiona florence florian frances francesca francesco francis francisco franck francois francoise frank franz fred frederic frederick frederik
friederike friedrich fritz gabriel gabriela gabriele gabrielle gail gareth gary gavin geert gemma gene genevieve geoff geoffrey george georg georgia
georgina gerald gerard gerd gerhard gilbert gilles gillian gina giorgio giovanni gisela giulia giuseppe glen glenn gloria gopal gordon grace graeme
graham grant greg gregor gregory greta gudrun guido guillaume guillermo gunther gustav gustavo guy hadi hal haley halina hamza hanna hannah hannes hans
harald hari harold harriet harris harrison harry harsh harvey hasan hassan hazel heather heidi heike heiko heiner heinrich heinz helen helena helene
helga helmut henri henrik henry herbert herman hermann hilary hiroshi holger holly howard hubert hugh hugo humberto hussain hussein ian ibrahim ida ignacio
igor ilona imran ines inga inge ingo ingrid ioana irene irfan irina iris irma isaac isabel isabella isabelle isaiah ismail ivan ivana jack jackie jackson
jacob jacqueline jacques jade jaime jake jakob jamal james jamie jan jana jane janet janice janine jared jasmin jasmine jason javed javier jay jean
jeanette jeanne jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry jess jesse jessica jessie jesus jill jim jimmy jo joachim joan joana joanna
joanne joao joaquin jochen jodie jody joe joel joerg jörg johan johann johanna johannes john johnny jon jonas jonathan jordan jorge jose josef josefine
joseph josephine josh joshua joy joyce juan juanita judith judy juergen jürgen julia julian juliana julie julien juliet juliette julio julius jun june
justin justine jutta kai kamal kamran karen karim karin karina karl karla karsten kasper kat kate katharina katharine katherine kathleen kathrin kathryn
kathy katie katja katrin kavita kay kayla keith kelly kelsey ken kendra kenji kenneth kerry kerstin kevin khalid khaled khan kieran kim kimberly kirsten
kirsty klara klaus konrad konstantin kristen kristian kristin kristina kristine kumar kurt kwame kyle lara larry lars laura lauren laurence laurent laurie
lea leah lee leila lena lennart leo leon leona leonard leonardo leonie lesley leslie lewis lia liam lilian liliana lily lina linda lindsay lindsey linus
lionel lisa liz lloyd logan lois lorenz lorenzo loretta lori lorraine lothar lou louis louisa louise luca lucas lucia luciana lucie lucinda lucy ludwig luigi
luis luisa luiz lukas luke lutz lydia lynn mackenzie maddie madeleine madeline madison magda magdalena maggie mahmoud maike maja malcolm malik mallory
malte mandy manfred manish manoj manuel manuela mara marc marcel marcelo marcia marcin marco marcos marcus margaret margarita margot maria mariam mariana
marianne marie mariella marilyn marina mario marion marisa marissa marius marjorie mark marko markus marlene marsha marta martha martin martina marvin
mary maryam mathias mathieu mathilde matias matt matteo matthew matthias maureen maurice mauro max maxim maxime maximilian maya meaghan megan mehmet meike mel
melanie melinda melissa mercedes mia micha michael michaela michal michel michele michelle miguel mika mike mikhail milan mina miranda miriam mirjam mirko
mitchell moe mohammad mohammed mohamed moritz mohit molly mona monica monika monique morgan moses muhammad muriel mustafa mya myra nabil nadia nadine nadja
nancy naomi nasir natalia natalie natasha nathalie nathan nathaniel naveed neal neha neil nelson nicholas nick nicola nicolai nicolas nicole niels nigel
niklas niko nikolai nikolas nikolaus nils nina nisha noah noel noor nora norbert norma norman olaf ole oleg olga oliver olivia olivier omar oscar oskar
osman otto owen oxana pablo paige pam pamela paola paolo parker pascal pat patricia patricio patrick patty paul paula paulina pauline paulo pavel pedro
peggy penelope penny pete peter petra phil philip philipp philippa philippe phillip phoebe pia pierre pierce pietro piotr pooja prakash prashant pradeep
preeti priya priyanka quentin rachel rafael rahul rainer raj rajesh rajiv rakesh ralf ralph ram ramesh ramon ramona randall randy raphael rashid raul ravi
ray raymond rebecca regina reiner reinhard renate rene rene renee reza rhys ricardo riccardo richard rick ricky rita rob robert roberta roberto robin robyn
rod roderick rodney rodrigo roger rohan rohit roland rolf roman romain ron ronald rory rosa rosalind rose rosemary rosie ross roxanne roy ruben rudi rudolf
rui rupert russell ruth ryan sabine sabrina sadia saeed sally salman salvatore sam samantha sami samina samir samuel sandeep sandra sandy sanjay sara sarah
sascha saskia satoshi sean sebastian seb sergei sergey sergio seth shahid shane shannon sharon shaun shawn shazia sheila shelby shelley sherri sherry shirley
shubham sidney siegfried sigrid silke silvia simon simone sina sofia sofie sonia sonja sophia sophie stacey stacy stan stanley stefan stefanie stefano steffen
stella stephan stephane stephanie stephen steve steven stewart stuart sue sukhwinder sumit sunil suresh susan susanna susanne suzanne suzy svein sven sylvia
sylvie tabea takashi tamara tammy tanja tanya tara tariq tatiana taylor ted teresa terence terry tessa thea theo theodor theresa therese thierry thilo thomas
thorsten tiffany till tim timo timothy tina tobias todd tom tomas tomasz tommaso tommy toni tony torsten tracey tracy trevor trevor tricia trina tristan trond
troy tyler udo ulf uli ulla ulrich ulrike umar ursula usman uta ute uwe valentin valentina valerie vanessa vera verena veronica veronika vicki vicky victor
victoria vijay vikram viktor viktoria vince vincent vineet viola violet virginia vishal vivian vivien vladimir volker walter wanda warren waqar wayne wei wendy
werner whitney wilfried wilhelm will willem william willy winston wolf wolfgang xavier xiao yann yannick yara yasmin yasmine yolanda york yuan yuki yuri yusuf
yvette yvonne zach zachary zahid zahra zainab zara zeeshan zoe zoey zubair
""".split()
)
