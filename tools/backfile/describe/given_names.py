"""Common given names, folded: where nothing but its shape says that a phrase is a person, its first word must be one."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
aaron abbie abby abdallah abdelaziz abdelkader abdirahman abdul abdulaziz abdullah abdulrahman abe abel abena abhijit abhinav abhishek abid abigail
achieng achille achim adam addie addison adebayo adel adela adelaide adele adelheid adeline adeola aditi aditya adnan adolf adrian adriana adriano
adrien adrienne afonso agatha agathe agnes agneta agnieszka agostino agus ahlam ahmad ahmed ahmet aidan aiden aileen aime aisha aisling ajay ajit
akash akhil akin akira akosua akram akua alain alan alana alanna alastair albane albert alberto albrecht alden aldo alec alejandra alejandro
aleksandar aleksander aleksandr aleksandra alena alessandra alessandro alessia alessio alex alexa alexander alexandra alexandre alexandria alexandrine
alexei alexia alexis alf alfons alfonso alfred alfredo ali alice alicia alina aline alison alistair alivia alix allan allegra allen allie allison
allyson alma alois alok alonzo alton alvaro alvin alyson alyssa amadeu amanda amandine amar amari amaury amaya amber ambroise amedeo amelia amelie
amin amina amir amit amitabh amjad amna amol amos amparo amrita amy ana anais anand anant ananya anas anastasia anatole anatoly anaya anders andre
andrea andreas andrei andrej andres andrew andrey andrzej andy aneta anette angela angelia angelica angelika angelina angelique angelo angie angus
aniket anil aniruddha anish anita anja anjali anjana anke ankit ankita ankur ann anna annabel annabelle annalena annamaria annamarie anne anneke
annelie anneliese annemarie annerose annette annick annie annika annmarie anouk ansel anselm anselmo ansgar ansley anssi anthea anthony antje antoine
anton antonella antonia antonino antonio antti anuj anup anupam anuradha anurag anwar aoife apoorva april araceli arancha aravind archana archie
ariana ariane arianna ariel arjen arjun arkady arlene arlette arlo armand armando armelle armin armindo arnaud arndt arne arnie arno arnold aroon
arron arshad artem arthur arto artur arturo arun aruna arundhati arvid arvind asa asad ashish ashlee ashleigh ashley ashlyn ashok ashraf ashton
ashutosh ashwin ashwini asif aslam astrid asuncion atieno atif attila atul aubrey aude audra audrey augustin augusto aurelie aurelien aurelio
austin ava avery avinash axel axelle ayesha aylin ayman ayodele ayse aysegul azhar aziz babatunde babett babette balaji balazs bambang baptiste
barbara barbel barbie baris barnabe barnaby barney barrett barry bart bas bashar bashir basma bastian bastien beata beate beatrice beatrix beatriz
becca becky begona bela belen belinda ben benedetta benedict benedicte benedikt bengt benjamin benji bennett benno benoit bernadette bernadine bernard
bernardo bernd bernhard bernice bernie bert bertha berthe berthold bertil bertrand beryl bessie beth bethan bethany betsy bettina betty bettye beulah
bev beverley beverly bhaskar bhavna bhuvan bianca bilal bill billie billy bina biodun birger birgit birte bjorn blaine blair blaise blanche blandine
bob bobbie bobby bodo bogdan boguslaw bohdan bojan bola bongani bonita bonnie boris borys boyd brad braden bradford bradley brady bram brandi brandon
brandy branko brayden breanna brenda brendan brenna brent bret brett brian briana brianna brice bridget bridgette brigitte britta brittany brittney
brock broderick brody bronwen bronwyn brooke bruce bruno bryan bryce bryn bryony bryson budi bukola bulent burak burkhard burt bushra byron cade caden
caio caitlin cal caleb callie callum calvin camden cameron cami camila camilla camille camillo candace candela candice cara carina carissa carl carl-
heinz carla carlene carley carlijn carlo carlos carlotta carlton carly carlyle carmela carmen carol carola carole carolina caroline carolyn carrie
carroll carsten casey caspar cass cassandra cassidy cassie catalin catalina catarina cate cathal catherine cathie cathleen cathryn cathy cecelia cecil
cecile cecilia cecily cedric celeste celestin celia celine celso cem cemal ceren cesar cesare cezary chad chandra chantal chao charlene charles
charlie charlotta charlotte chas chaz chelsea chen cheri cherie cheryl chet chetan chiara chidi chidinma chika chinedu chinonso chinua chioma chipo
chitra chloe chris chrissie chrissy christa christel christelle christer christian christiane christie christina christine christof christoph
christophe christopher christy chuck chukwuma ciara ciaran cindy ciro claas claire clara clare clarence clarice clarissa clark claudette claudia
claudine claudio clayton cleber clemens clement clementine cletus clifford clifton clint clive clotilde clovis clyde cody coen colby cole coleen
colette colin coline colleen collin conceicao concetta connie connor conny conor conrad constanze consuelo cora cordelia cordula corentin corey cori
corina corinna corinne cornelia cornelius corrado cory cosima cosimo cosmin costin courtney craig cris cristian cristiano cristina cristobal csaba
curt curtis cynthia cyprien cyrielle cyril daan dagmar daisuke daisy dale dalia dalva damian damien damilola damir damon dan dana daniel daniela
daniele danielle danilo danny dante daphne darcy daria darin dario darius darko darla darlene darragh darrel darrell darren darrin darryl daryl dave
davey davi david davide davor dawid dawn dean deana deandre deanna deanne debashish debbie debora deborah debra declan deena deepa deepak deepali
deepika deirdre dejan delbert delia delilah della delores deloris delphine delroy demetrius dena denilson denis denise deniz dennis denny denys derek
derrick desiree desmond detlef detlev devendra devika devin dewayne dewi dexter dhananjay dheeraj dhruv diana diane dianna dianne diarmuid didier
diego dieter dietmar dietrich dilek dilip dillon dimitri dina dinesh diogo dion dionne dirk divya dmitri dmitry dmytro domenico domingos dominic
dominick dominik dominika dominique don donal donald donatella donna donnie donovan dora doreen dorian doris dorit dorota dorothea dorothee dorothy
doug douglas doyle dragan dragos drew duane dudley duncan dusan dustin dwayne dwight dylan eamon eamonn earl ebele eberhard ebru eckart eckhard ed
edda eddie edeltraud edgar edgardo edie edith edmilson edmond edmund edna edoardo edouard edson eduard eduarda eduardo edward edwin eelco eero eeva
effie efrain efua egidio egon ehab ehrenfried eike eileen eilidh eimear eino eivind eknath elaine elbert eldon eleanor elena eleni eleonora elfriede
eli eliane elias elif elijah elin elina elinor elio elisa elisabeth elisabetta elise elisha eliza elizabeth elke ella ellen ellie elliot elliott ellis
elmar elmer elodie eloise elroy elsa else elsie elton elva elvira elwood elyse elza emad eman emanuel emanuela emanuele emeka emelie emeline emer
emeric emery emil emile emilee emilia emiliano emilie emilienne emilio emily emma emmanuel emmanuelle emmett emmy emre encarnacion enda endang endre
enid enrica enrico enrique enriqueta enzo ephraim ercan ercole erdem erhard eric erica erich erick ericka erik erika erin erkan erkki ermanno ernest
ernesto ernie ernst errol ervin erwin eskil esme esmeralda espen esra essam esteban estela estelle ester esther eszter ethan ethel etienne etta ettore
eugene eugenia eugenio eula eulalia eunice eustace eva evan evangeline eve evelin evelyn evelyne everett evert everton evgeny ewa ewan ezekiel ezra
fabian fabiana fabien fabienne fabio fabrice fabricio fabrizio fadi fahad faisal faiza falk fannie farah farai farhan farid faris farooq fathi fatima
fatma faustine fausto faye fayez federica federico felicia felicie felicity felipe felix femke ferdinand ferdinando ferenc fergus fermin fernand
fernanda fernando fidel filipa filipe filippo finlay finley finn fiona fiorella fitri flavia flavie flavio fletcher florence florent florian florin
flossie folake fouad fran frances francesca francesco francine francis francisca francisco franck francois francoise frank frankie frans franz
franziska frauke fred freda freddie frederic frederick frederik frederique fredrick fredrik freek freya frieda friedbert friederike friedhelm
friedrich fritz fulvio funmi fyodor gabe gabin gabor gabriel gabriela gabriele gabriella gabrielle gael gaelle gaetan gaetano gail galina gareth
garima garrett garrick garry garth gary gaspard gaston gaurav gautam gautier gavin gayatri gayle gaynor gbenga geert geeta gemma gena gene genevieve
gennady gennaro geoff geoffrey geoffroy georg george georgette georgia georgie georgina georgy gerald geraldine gerard gerardo gerben gerd gerda
gergely gerhard geri gerlinde germain germaine gernot gero gerrit gerry gertie gertrud gertrude geza ghada ghassan gheorghe ghislain ghislaine giacomo
giada giampaolo gianfranco gianluca gianni gideon gijs gil gilbert gilberto gilda gilles gillian gilson gina ginette ginny gino giorgia giorgio
giovanna giovanni girish gisela gisele giulia giuliana giuliano giuseppe giuseppina gizem gladys glen glenda glenn glenna gloria glyn glynis gokhan
goncalo gonzalo gopal goran gordon gottfried gotz graca grace gracie graciela graeme graham grant greg gregg gregor gregory greta gretchen griff
grigory grover grzegorz gudrun guido guilhem guilherme guillaume guillemette guillermo gulsen gunda gundula gunilla gunnar gunter gunther gustaf
gustav gustavo guus guy gwen gwenael gwenaelle gwendolyn gwyneth gyorgy gyula haakon habib hadi hailey haitham hakan hal haley halina hallie halvard
hamid hamish hamisi hamza hana hanan hani hanna hannah hannelore hannes hanno hannu hans hans-joachim hans-peter haoyu harald hari harish harlan
harold haroon harpreet harri harriet harriett harris harrison harry harsh harsha harshita hartmut hartwig haruka haruki harvey hasan hassan hatice
hattie hayden hayley hazel hazem heather heba hector hedda hedwig heide heidemarie heidi heidrun heike heikki heiko heiner heinrich heinz heitor helen
helena helene helga helge hellmut helma helmut helmuth heloise hemant hendra hendrik henk henning henri henrietta henriette henrik henrique henry
henryk herb herbert heribert heriberto herman hermann hernan herschel herta herve hesham hettie hilario hilary hilda hilde hildegard hillary hiltrud
himanshu hina hiroshi hisham hitesh hoang hoda holger hollie holly horacio horia horst hortense hosni hossam howard howie hrvoje hubert hubertus huda
hugh hugo hugues huguette hulya humberto humphrey huong hussain hussein ian ibrahim ibtisam ida ieva ifeanyi ifeoma ignacia ignacio ignatius igor ihab
ijaz iker ilaria ildiko ilka ilker ilkka ilona ilse ilya imelda imogen imran imre ina inacio indah indira indrani ineke ines inga inge ingeborg inger
ingo ingolf ingrid ingvild inmaculada inna ioan ioana iolanda ionut irene ireneusz irfan irina iris irma irmgard irvin irving irwin iryna isaac isabel
isabella isabelle isaiah isaura ishaan ishita isiah isidro isla ismael ismail isolde istvan itziar iulia iva ivan ivana ivano ivica ivo iwona jaakko
jaap jaber jace jacek jacinto jack jackie jackson jaclyn jaco jacob jacobo jacopo jacqueline jacques jada jade jaden jagdish jago jagpreet jaideep
jaime jairo jake jakob jakub jamal james jameson jamie jamila jan jan-philipp jana janaki jane janelle janet janette janice janie janina janine janis
janneke jannik janos janusz jared jari jarmo jaroslav jaroslaw jarrod jarvis jasmin jasmine jason jatin javed javier jawad jay jayant jayanta jayanti
jayden jaylen jayne jayson jean jean-paul jeanette jeanie jeanine jeanne jeannette jeannie jeannine jed jeff jeffery jeffrey jelena jelle jemima jen
jenna jennie jennifer jenny jens jerald jeremiah jeremie jeremy jeri jermaine jeroen jerome jerri jerry jerzy jesper jess jesse jessica jessie jesus
jethro jian jide jihoon jill jillian jim jimmie jimmy jinping jiri jisoo jitske jo joachim joakim joan joana joann joanna joanne joao joaquim joaquin
jocelyn jochen jodi jodie jody joe joel joelle joep joerg joern joey johan johann johanna johannes john johnathan johnnie johnny joke joko jolanta
jolene jon jonah jonas jonathan jonathon joni jonny joost jordan jordi jorg jorge jorgen joris jorn jos jose josef josefa josefine joseph josephine
josette josh joshua josiah josiane josie josip josselin josue jouni jovan jovana joy joyce jozef juan juana juanita judit judith judy juergen juha
juhani jukka jule jules julia julian juliana julianne julie julien juliet juliette julio julius juma jun junaid june jure jurgen jurriaan jussi justin
justine jutta jyoti jyotsna jörg jürgen kaare kaarina kabir kade kagiso kai kai-uwe kailash kaisa kaitlin kaitlyn kalman kalpana kamal kamala kamau
kamil kamila kamran kanya kapil kara karel karen kari karianne karim karin karina karine karl karl-heinz karla karolina karoly karsten karthik kartik
kartika karyn kasey kasia kasper kat katalin katarina katarzyna kate katelyn kateryna katharina katharine katherine kathi kathie kathleen kathrin
kathryn kathy katie katja katrin katrina katy kaushik kavita kavitha kay kayla kaylee kaylin kayode kazuko kazuo keaton kees kehinde keiko keira
keisha keith kelli kellie kelly kelsey kemal kemi ken kendall kendra kendrick kenji kenneth kenny kenta kenton kerem kermit kerri kerry kerstin keshav
kevin khadija khaled khalid khalil khan kieran kilian kim kimberley kimberly kimmo kingsley kipchoge kiran kirby kirill kirsi kirsten kirstie kirsty
kirti kishore kjell kjersti klaas klara klaus klaus-dieter knut koen kofi kojo konrad konstantin kornelia kory kresimir kris krista kristal kristen
kristi kristian kristie kristin kristina kristine kristof kristoffer kristopher kristy krisztina krystal krystian krzysztof kseniya kumar
kunal kunle kurt kurtis kwabena kwame kyla kyle kylie kyung lacey lachlan laercio laetitia laila lajos lakeisha lalit lamar lamberto lamia lamont lana
lara larissa larry lars lasse laszlo latasha latisha latonya latoya laura laure laureen lauren laurence laurent laurentiu lauri laurie lauryn laverne
lavinia lawrence layla lea leah leandro leann leanna leanne lee leela leena leif leigh leila leland lena lennart leo leon leona leonard leonardo
leonhard leonie leonor leonora leopold lerato leroy les lesley leslie lestari lester leszek leticia letizia lev levente levi lewis lexi leyla lia liam
libby lidia lieke lieselotte ligia liisa lila lilian liliana liliane lillian lillie lilly lily lina linda lindiwe lindsay lindsey linh linnea lino
linsey linus linwood lionel lisa lisbeth lise liudmyla livia livio liviu liz liza lizzie ljiljana ljubomir llewellyn lloyd logan loic loick lois lola
lonneke lonnie lora loredana lorelei lorella loren lorena lorenz lorenzo loretta lori lorna lorraine lothar lotte lottie lou louella louis louisa
louise lovisa lowell luana lubna lubomir lubos luc luca lucas lucette lucia luciana luciano lucie lucien lucienne lucila lucile lucille lucinda
lucrezia lucy lucyna ludek ludger ludivine ludovic ludovica ludwig luella luigi luigia luis luisa luise luiz luiza luka lukas lukasz luke lula
luminita luther lutz luuk lydia lydie lyla lyle lyn lynda lyndon lyndsey lynette lynn lynne lynnette lyudmila maaike maarten maartje mabel macarena
machteld maciej mackenzie macy maddalena maddie maddison madeleine madeline madge madhav madhavi madhuri madison mael maelle maeva maeve magali magda
magdalena maggie magnus maha mahdi mahendra mahesh mahmoud maia maija maik maike maisie maja majid makoto maksim maksym malachi malcolm malee
malgorzata malik malinda malini mallika mallory malte mamie manal manasi mandira mandy manfred manish manisha manju manlio manmohan manoj manon
mansour manuel manuela mara marc marcel marcela marcella marcelle marcello marcelo marci marcia marcin marcio marco marcos marcus marcy mareike marek
margaret margarete margarita margaux margery margie margit margo margot margret margrit marguerite maria mariah mariam marian mariana mariangela
marianne mariano maribel maricarmen marie marie-luise marieke mariella marielle marietta marija marijan marika mariko marilyn marina marino mario
mariola marion marisa mariska marisol marissa marit marius mariusz marja marjan marjo marjolein marjorie mark markku marko markus marla marlene
marlies marlin marlis marloes marlon marsha marta marte martha martial martijn martin martina martine marty martyna marva marvin marwa marwan mary
maryam maryann maryanne maryse masako masato massimiliano massimo mateo mateus mateusz mathew mathias mathieu mathilde mathis matias matilda mats matt
matteo matthew matthias matthieu matti mattie maud maude maura maureen maurice mauricio mauro mavis max maxence maxim maxime maximilian maximo maxine
maya maysa mckenzie meagan meaghan mechthild meena meera meg megan megha meghan megumi mehdi mehmet meike meinhard mel melanie melba melike melina
melinda melissa melvin mercedes meredith merle merlin merrill mert merve metin mette mia micah micha michael michaela michal micheal michel michele
micheline michelle michiko mickey mieczyslaw mieke miguel miguelina mihaela mihai mika mikael mike mikhail mikhailo mikkel mikko miklos milan mildred
milena milica milind millard millicent millie milorad milos miloslav milton mimi mina minal mindy minho minna minnie minoru miodrag miranda mircea
mireille mirela miriam mirjam mirko miroslav miroslaw mislav missy mitch mitchell mithun mitzi mladen moacir moe mohamad mohamed mohammad mohammed
mohini mohit moira mollie molly mona monica monika monique monty morgan morgane moritz morten mortimer mose moses moustafa mpho mrinal muguette
muhammad mukesh mukul murali murat muriel murilo murray mustafa mwangi mya mykhailo mykola myles myra myriam myrna myron nabil nadeem nadezhda nadia
nadim nadine nadja nael nahla najib nalini nanci nancy nandini nanette naoko naomi narayan narendra naresh nasir nasser natalia natalie natalya natasa
natasha nate nathalie nathan nathaniel natsumi naveed naveen nawal neal nebojsa ned neelam neema neeraj neeta neha neil nele nelida nell nellie nelson
nemanja nenad nettie neusa nevena neville ngozi nguyen nicholas nichole nick nicky nicola nicolai nicolas nicole nicoletta niels nienke nigel niina
nikhil nikita nikki niklas niko nikola nikolai nikolas nikolaus nikolay nilesh nilima nils nilton nina nino ninon niran niranjan nirmala nisha nishant
nitin nizar njoroge nkechi nnamdi noah noe noel noelia noelle noemi noha nola nomsa nomvula noor nora norbert norberto noreen noriko norma norman
norris nuala nuno nuri nuria nurul obinna octavia octavian octavio odell odessa odette odile oguz okan oksana olaf olalla ole oleg oleh oleksandr
oleksii olena olga olin oliver olivia olivier ollie olof olufemi olumide oluwaseun omar omer ondrej onur onyeka ophelia ophelie orazio oreste orhan
oriana orietta orla ornella orsolya orson ortwin orville osama oscar oskar osman osvaldo oswald otavio otieno otis otmar ottavia ottavio ottmar otto
outi ove ovidiu owen oxana oystein oyvind ozan ozgur ozlem pablo paddy padmini paige paivi pallavi paloma pam pamela pankaj paola paolo parag
parker parth parvati pascal pascale pasi pasquale pat patrice patricia patricio patrick patrizia patrizio patrycja patsy patti patty paul paula paule
paulette paulina pauline paulo pavel pavla pavlo pawel payton pedro peer peggy pekka pelle penelope penny pentti pernille perrine perry petar pete
peter petra petri petro petros petru petter peyton phil philibert philip philipp philippa philippe phillip phoebe phuong phyllis pia pierce pierluigi
piero pierpaolo pierre pierre-yves pieter pietro pinar piotr pippa pirjo piyush ploy polly pooja poonam prabha prabhakar pradeep prafulla pragya
prakash pranav prasanna prasert prashant prashanth pratap prateek pratibha pratik praveen pravit predrag preeti priscila priscilla pritam priti priya
priyanka przemyslaw purificacion putri qasim qiang quang quentin quinn quinton rabia rachael rachel radek radha radim radoslav radoslaw radovan radu
rafael rafaela rafal raffaele raffaella raghav raghu ragnar ragnhild rahil rahul raimo raimondo raimund raimunda raimundo rainer raj rajan rajani
rajat rajeev rajendra rajesh rajiv rajnish raju rakesh ralf ralph raluca ram ramakant raman ramesh rami ramiro ramon ramona randal randall randi
randolph randy rania raoul raphael raphaelle raquel rasha rashad rashid rashmi rasmus raul ravi ravindra ray raymond raymonde razvan reba rebecca
rebekah reem reena reese reg regan reggie regina reginald regine regis reijo reinaldo reiner reinhard reinhold reinier rekha remi remy rena renan
renata renate renato renaud rene renee renu renuka renzo reto reuben reynald reza rhea rhett rhiannon rhoda rhonda rhys ria rianne ricarda ricardo
riccardo richard rick rickey ricky rigoberto riikka rik riley rima rini rishi risto rita ritesh ritika ritu rituparna riyad rizky rob robbie robert
roberta roberto robin robyn rocco rochelle rocio rod roddy roderick rodger rodney rodrigo roel rogelio roger rogerio rohan rohit roisin roland rolande
rolando rolf romain roman romuald ron ronald ronaldo ronan ronda ronja ronnie ronny rory rosa rosalba rosalind rosalyn rosangela rosanna rosanne
roscoe rose roseline rosemarie rosemary rosetta rosie roslyn ross rossana rossella rostyslav roswitha rowan rowena roxana roxanne roy ruben rudi
rudiger rudo rudolf rudolph rudy rufus ruggero rui runa rupa rupali rupert ruslan russ russell rutger ruth ruud ryan ryder ryota ryszard saara sabina
sabine sabrina sachiko sachin sadhana sadia sadie saeed sahar saima sakari sakura saleh salim salla sally salma salman salvatore sam samantha samar
samarth sameer sameh sami samina samir samira sammy sampath samson samuel samuele sana sanaa sandeep sander sandhya sandor sandra sandrine sandro
sandy sanja sanjana sanjay sanjeev sanjiv sanna sanne santosh saoirse sapna sara sarah sarita saroj sasa sascha sasha saskia satish satoshi satu
saturnino satyajit saul saurabh saverio savita sayed scot scott scottie sean seb sebastian sebastiao sebastien seema segun selena selim selin selina
selma semyon seppo serena serge sergei sergey sergio serhii serhiy serkan seth settimio seun seung severin severine sevgi seymour shadi shahid
shailaja shailesh shalini shane shania shankar shannon shanta shantanu sharad shari sharmila sharon shashank shaun shauna shawn shawna shayla shayne
shazia sheela sheena sheetal sheila shekhar shelby sheldon shelia shelley shelly shelton sheree shereen sheri sherif sherri sherrie sherry sheryl
shigeru shikha shilpa shinji shirin shirley shivani shoaib shobha shona shota shreya shubha shubham shweta sian sibel sibusiso sid siddharth
siddhartha sidney siegbert siegfried sieglinde siegmar sienna sietske sigmar sigmund sigrid sigurd silas silke silvana silvano silvia silvio simao
simon simona simone sina sinan sinead sinisa siobhan sipho sirpa sissel siti siv sjoerd skylar slawomir slobodan smita sneha snehal sofia sofie soha
sohail solange solene somchai somnath somsak sonali sondra sonia sonja sonke sonya sophia sophie soren sorin soumya srdjan sridhar srinivas sriram
stacey staci stacie stacy stan stanislas stanislav stanislaw stanley stefan stefania stefanie stefano steffen steinar stella stephan stephane
stephanie stephen stevan steve steven stewart stian stijn stine stipe stuart sture subhash subodh subramanian sudha sudhir sudip sue suhail sujata
sukanya sukarno sukhwinder suleyman sumit sumita sunanda sundar sunghoon sunil sunita suniti supachai surachai surendra suresh susan susana susann
susanna susannah susanne sushant sushil sushila sushma susie susilo suzan suzanne suzette suzie suzy svantje svea svein sven svenja sverre svetlana
sveva svitlana swantje swapna swaroop swati sybil sylvain sylvaine sylvester sylvette sylvia sylviane sylvie szymon tabatha tabea tabitha tadeusz
tafadzwa tahir taiwo takashi takeshi talia tamara tamas tamer tami tamika tammie tammy tamsin tancredi taneli tanguy tania tanja tanvi tanya tapani
tapio tara taras tareq tariq tarja tarkan tarun tasha tatenda tatiana taylor ted teddy teemu tejas telma temitope tendai teodoro terence teresa tereza
terhi teri terje tero terrance terrell terrence terri terry tess tessa tetiana tetsuya teun thabo thad thaddeus thaksin thalia thandi thanh thea
thekla thelma themba theo theodor theodora theodore theresa therese theresia thiago thibaud thibault thibaut thierry thijs thilo thomas thorbjorn
thorsten thurman thuy tiago tiana tibor tiffany tihomir tijs tilda till tilly tilman tilo tim timm timmy timo timothee timothy tina tineke tiphaine
tisha tiziana tiziano tjeerd tobi tobias toby tod todd tolga tolu tom tomas tomasz tomislav tommaso tommie tommy tomoko toni tonia tony tonya torben
torbjorn torgeir tori torsten tove tracey traci tracie tracy trang traude travis trenton trevor trey tricia trina trish trisha tristan trond troy
trude trudy trygve tshepo tuan tudor tugba tuncay tunde tuomas tushar tuula twila tyler tyrell tyrone tyson ubirajara uche udo ufuk ugo ujjwal ulf uli
ulises ulla ulli ulrich ulrika ulrike ulysse ulysses umar umberto umesh umit uriah urmila ursel ursula usman uta ute uwe uzoma vaclav vadim vadym
vaibhav valarie valdir valentin valentina valentine valentyna valere valeria valerie valerio valter vanda vandana vanessa varun vasant vasile vasily
vasudha vasyl vaughn veena vegard veikko veit velimir velma venkat venkatesh vera verena verna vernon veronica veronika veronique vesa vesna
viacheslav vianney vibha vicente vicki vickie vicky victor victoria vidar vidya viggo vijay vijaya vikas vikram vikrant viktor viktoria ville vilmos
vimal vinay vince vincent vincenzo vineet vineeta vinicius vinod viola violet violetta viorel vipin viraj virendra virgil virgilio virginia virginie
vishakha vishal vishnu vitali vitaliy vitaly vito vitor vittoria vittorio vivek vivekanand vivian viviane vivien vlad vladan vladimir vladislav
vlastimil vojtech volkan volker volkmar volodymyr vsevolod vuk vyacheslav wael wafa wahyu walburga waldemar walid wally walt walter walther wambui
wanda wanjiku wanjiru waqar warren wasim wayan wayne wei wencke wendell wendi wendy wenke werner wes wesley wessel whitney wibke wichai wiebe wiebke
wieland wieslaw wilbert wilbur wilda wilfred wilfrid wilfried wilhelm will willa willard willem willemijn william willie willis willy wilma wim
winfried winifred winnie winston wlodzimierz wojciech wolf wolfgang wolfram wouter wynn xander xaver xavier xaviere xiang xiao xiaoming xiaoyu ximena
yahya yamini yann yannick yanti yara yaroslav yasemin yash yashwant yasir yasmeen yasmin yasmine yasser yaw yegor yelena yemi yetunde yevgeny yevhen
yilmaz ylva yngve yoann yogesh yogita yoko yolanda yolande york yoshiko yousef youssef yuan yudi yuichi yuji yuki yuko yulia yuliia yuni yuri yuriy
yury yusuf yves yvette yvon yvonne zach zachariah zachary zack zafar zahid zahra zaid zainab zander zane zanele zara zbigniew zdenek zdenka zdravko
zeeshan zeinab zeke zelda zelia zelie zeljko zelma zeynep zhen zia ziad zita zoe zoey zola zoltan zoran zoya zsofia zsolt zsuzsanna zubair zuzana
zuzanna zvonimir zygmunt
""".split()
)
