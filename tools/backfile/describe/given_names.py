"""Common given names: where nothing but its shape says that a phrase is a person, its first word must be one."""

from __future__ import annotations

from backfile.common.given_names import SHARED_NAMES

# Without accents, as ``people.py`` asks for them. In a by-line "April" is a person.
GIVEN_NAMES = SHARED_NAMES | frozenset(
    """
abbie abby abdelaziz abdelkader abdirahman abdulaziz abdulrahman abe abel abhijit abhinav abhishek abid achieng achille addie addison adebayo adela
adelaide adele adelheid adeline adeola aditi adriano adrienne afonso agatha agathe agnes agneta agostino ahlam ahmet aiden aileen aime aisling ajit
akin akosua akram akua alana alanna alastair albane albrecht alden aldo aleksandr aleksandra alena alessio alexa alexandre alexandria alexandrine
alexia alf alicia alina aline alistair alivia alix allegra allen allie allyson alma alois alok alonzo alton alvaro alvin alyson amadeu amandine amar
amari amaury amaya amber ambroise amedeo amelie amjad amna amol amparo amrita anais anand anant ananya anatole anatoly anaya andres andrey aneta
angelia angelica angelika angelina angelique angie angus aniket aniruddha anish anjana ankita ankur annabel annabelle annamaria annamarie anneke
annelie annemarie annerose annick annmarie anouk ansel anselm anselmo ansgar ansley anssi anthea antonia antonino antti anuj anupam anuradha anurag
aoife apoorva april araceli arancha aravind archana ariana ariane arianna arkady arlene arlette arlo armand armando armelle armindo arndt arnie arno
aroon arron arshad artem arto artur arun arundhati arvid asa asad ashish ashlee ashleigh ashlyn ashraf ashton ashutosh ashwin ashwini aslam asuncion
atieno atif attila atul aubrey aude audra augustin augusto aurelie aurelien aurelio austin ava avery avinash axelle ayesha aylin ayodele ayse aysegul
azhar babett babette balaji balazs bambang baptiste barbel barbie baris barnabe barnaby barney barrett bart bas bashir basma bastian bastien beata
beate becca begona bela belen belinda benedetta benedict benedicte benedikt bengt benji bennett benno benoit bernadette bernadine bernardo bernice
bert bertha berthe berthold bertil beryl bessie bethan betsy bettye beulah bev beverley bhaskar bhavna bhuvan bianca billie bina biodun birger birte
bjorn blaine blair blaise blanche blandine bobbie boguslaw bohdan bojan bola bonita bonnie boyd braden bradford brady brandi brandy branko brayden
breanna brendan brenna brent bret briana brianna brice bridgette brittany brittney brock broderick brody bronwen bronwyn brooke bryce bryn bryony
bryson bukola bulent burt bushra byron cade caden caio cal caleb callie callum camden cami camilla camillo candace candela candice cara carissa carl-
carlene carley carlijn carlotta carlton carly carlyle carmela carola carole carolyn carrie carroll casey caspar cass cassandra cassidy cassie catalin
catarina cate cathal cathie cathleen cathryn cecelia cecile cecilia cecily cedric celeste celestin celia celine celso cem cemal ceren cesar cesare
cezary chad chao charlene charlotta chas chaz chen cheri cherie chet chetan chidinma chika chinedu chinonso chioma chipo chitra chrissie chrissy
christie christof christophe christy chuck chukwuma ciara ciaran ciro claas clarence clarice clarissa claudette claudine clayton cleber clement
clementine cletus clifford clifton clint clotilde clovis clyde cody coen colby cole coleen colette coline colleen collin conceicao concetta connie
conny conor conrad constanze consuelo cora cordelia cordula corey cori corina corinna corinne corrado cory cosima cosimo cosmin costin cris cristobal
csaba curt cyprien cyrielle daisuke daisy dalva damian damilola damir damon dana daniele danilo dante daphne darcy daria darin darius darko darla
darlene darragh darrel darrell darrin darryl daryl davey davi davor dawid dawn deana deandre deanna deanne debashish debora debra declan deena deepa
deepali deirdre dejan delbert delia delilah della delores deloris delroy demetrius dena denilson denis deniz denny derrick desiree detlev devika devin
dewayne dewi dexter dhananjay dheeraj dhruv dianna dianne diarmuid dietrich dilek dilip dillon dina diogo dion dionne divya domenico domingos dominick
dominik dominika donal donnie donovan dora dorian dorit dorota dorothee doyle dragan dragos drew duane dudley dusan dustin dwayne dwight eamon eamonn
earl ebele eberhard ebru eckart ed edda edeltraud edgardo edie edmilson edmond edna edoardo edouard edson eduard eduarda eelco eero eeva effie efrain
efua egidio egon ehab ehrenfried eike eilidh eimear eino eivind eknath elbert eldon eleni eleonora eli eliane elias elina elinor elio elisa elise
elisha eliza ellie elliott ellis elmar elmer elodie eloise elroy else elton elva elvira elwood elyse elza emad eman emanuel emanuela emeka emelie
emeline emer emeric emery emile emilee emilia emiliano emilie emilienne emmett emmy encarnacion enda endang endre enid enrica enriqueta enzo ephraim
ercan ercole erdem erhard erick ericka erkan erkki ermanno ernie ernst errol ervin eskil esme esmeralda esra essam estela ester eszter ethel etienne
etta ettore eugenia eugenio eula eulalia eunice eustace evangeline evelin evelyne everett evert everton ewa ewan ezekiel ezra fabiana fabienne
fabricio faiza falk fannie farah farai farhan faris fathi faustine fausto faye fayez felicia felicie felicity ferdinando fergus fermin fernand fidel
filipa filipe finlay finley finn fiorella fitri flavia flavie flavio fletcher florence florin flossie folake fouad fran francine franck francois
francoise frankie frans freda frederic frederik frederique fredrick freek freya frieda friedbert friederike friedhelm fulvio funmi fyodor gabe gabin
gabor gabriella gabrielle gael gaelle gaetan gaetano gail garima garrett garrick garry garth gaspard gaston gaurav gautier gayatri gayle gaynor gbenga
gemma gena gene genevieve gennady gennaro geoffroy georgette georgia georgie georgina georgy gerben gergely geri gerlinde germain germaine gernot gero
gerrit gerry gertie gertrude geza ghada ghassan gheorghe ghislain ghislaine giada giampaolo gianfranco gijs gilberto gilda gilson gina ginette ginny
gino girish gisele giuliana giuliano giuseppina gizem glenda glenna glyn glynis gokhan goncalo goran gottfried gotz graca grace gracie graciela graeme
gregg greta gretchen griff grigory grover guilhem guilherme guillemette gulsen gunda gundula gunter gunther guus gwenael gwenaelle gwendolyn gwyneth
gyorgy gyula haakon hailey haitham hal haley halina hallie halvard hamish hamisi hanan hani hannes hanno hannu hans-joachim hans-peter haoyu hari
harlan haroon harri harriett harris harrison harsh harsha harshita hartwig haruka hattie hayden hayley hazel hazem heather heba hedda hedwig heide
heidemarie heidrun heikki heitor helene helge hellmut helma helmuth heloise hemant hendra henrietta henriette henrique henryk herb heribert heriberto
herman hernan herschel herta herve hesham hettie hilario hilda hillary hiltrud himanshu hina hisham hitesh hoang hoda hollie holly horacio horia
hortense hosni hossam howie hrvoje hugues huguette hulya humberto humphrey huong hussain ibtisam ieva ifeanyi ifeoma ignacia ignatius ihab ijaz iker
ildiko ilka ilker ilkka ilona imelda imre ina inacio indah indrani ineke inga ingolf inmaculada inna ioan iolanda ionut ireneusz irfan iris irma irvin
irving irwin isaiah isaura ishaan ishita isiah isla ismael isolde itziar iulia iva ivano ivica ivo jaakko jaap jaber jace jacinto jaclyn jaco jacobo
jacopo jada jade jaden jago jagpreet jaideep jairo jakub jameson jamila jan-philipp janaki janelle janette janie janina janine janis janneke janos
janusz jarmo jaroslav jaroslaw jarrod jarvis jasmin jatin javed jawad jay jayant jayanta jayanti jayden jaylen jayne jayson jeanette jeanie jeanine
jeanne jeannette jeannie jeannine jed jeffery jelena jelle jemima jen jenna jennie jerald jeremiah jeremie jeri jermaine jerome jerri jess jessie
jesus jethro jian jide jihoon jillian jimmie jiri jisoo jitske jo joakim joana joann joao joaquim joaquin jocelyn jodi jodie jody joelle joep joerg
joern joey johann johnathan johnnie joke jolanta jolene jonah jonathon joni jonny jordi jorg jorgen joris jorn jos jose josefa josefine josette josiah
josiane josie josip josselin josue jouni jovan jovana joy jozef juanita judit juergen juhani jukka jule jules juliana julianne juliet juliette juma
jun junaid june jure jurgen jurriaan justine jutta jyotsna kaare kaarina kabir kade kai kai-uwe kailash kaisa kaitlin kaitlyn kalman kalpana kamau
kamil kamila kamran kanya kapil kara karel kari karianne karina karine karl-heinz karla karolina karoly karthik kartik kartika karyn kasey kasia kat
katalin katarina katelyn katharine kathi kathie kathy katrina katy kaushik kavitha kay kayla kaylee kaylin kayode kazuko kazuo keaton kees kehinde
keiko keira keisha kelli kellie kelsey kemi kendall kendra kendrick kenny kenta kenton kerem kermit kerri keshav khadija khan kilian kimberley kimmo
kingsley kipchoge kirby kirstie kirti kishore klaas klara klaus-dieter koen kojo kornelia kory kresimir kris krista kristal kristen kristi kristian
kristie kristine kristof kristopher kristy krisztina krystal krystian kseniya kunal kunle kurtis kwabena kyla kylie kyung lacey lachlan laercio lajos
lakeisha lamar lamberto lamia lamont lana lara larissa laszlo latasha latisha latonya latoya laure laureen laurence laurentiu lauri laurie lauryn
laverne lavinia layla lea leandro leann leanna leanne leela leena leigh leland leona leonardo leonhard leonor leonora leopold lerato leroy les lesley
lestari lester leszek leticia letizia lev levente levi lexi lia libby lieke lieselotte ligia liisa lila lilian liliana liliane lillian lillie lilly
lina lindsey linh linnea lino linsey linus linwood lisbeth liudmyla livia livio liviu liza lizzie ljiljana ljubomir llewellyn loic loick lois lola
lonneke lonnie lora loredana lorelei lorella loren lorena lorenz loretta lori lotte lottie lou louella louisa lovisa lowell luana lubna lubomir lubos
lucette lucia luciana lucien lucienne lucila lucile lucille lucinda lucrezia lucyna ludek ludger ludivine ludovica luella luigia luise luiza lukasz
lula luminita luther luuk lydie lyla lyle lyn lynda lyndon lyndsey lynette lynne lynnette maaike maartje macarena machteld mackenzie macy maddalena
maddie maddison madeline madge madhav madhavi madison mael maelle maeva maeve magali magda maha mahdi maia maija maik maike maisie majid makoto maksim
malachi malee malgorzata malik malinda malini mallika mallory malte mamie manal manasi mandira mandy manisha manju manlio mansour mara marcela
marcella marcelle marci marcia marcin marcio marcy mareike margarete margery margie margit margo margret margrit marguerite mariah mariangela marianne
maribel maricarmen marie-luise marieke mariella marielle marietta marija marijan marika mariko marino mariola marisa mariska marisol marissa marja
marjan marjo marjolein markku marko marla marlene marlies marlin marlis marloes marlon marsha marte martial martijn martine marty martyna marva marwa
maryann maryanne maryse masako masato massimiliano mateus mathis matias matilda matt mattie maud maude maura mavis maxence maxim maximo maya maysa
mckenzie meagan meaghan meera meg megha meghan megumi meike meinhard mel melba melike melina melinda meredith merle merlin merrill mert merve metin
mia micah micha michal micheal micheline michiko mickey mieczyslaw mieke miguelina mihaela mike mikhailo mikko miklos mildred milena milica milind
millard millicent millie milorad miloslav milton mimi mina minal mindy minho minnie minoru miodrag miranda mircea mirela miriam mirjam miroslaw mislav
missy mitchell mithun mitzi mladen moacir moe mohamad mohini mohit moira mollie mona monika monty morgane mortimer mose moustafa mpho mrinal muguette
mukul murali murilo murray mwangi mya myles myra myriam myrna myron nadeem nadezhda nadja nael nahla najib nalini nanci nandini nanette naoko narayan
nasir natasa natasha nate nathaniel natsumi naveed nawal neal nebojsa ned neelam neema neeraj neeta nelida nell nellie nemanja nenad nettie neusa
nevena nguyen nichole nicky nicolai nicoletta nienke niina nikhil niko nikolas nikolaus nilesh nilima nilton nina nino ninon niran niranjan nisha
nishant nizar njoroge nkechi nnamdi noe noelia noelle noemi noha nola nomvula noor norberto noreen noriko norris nuala nuno nuri nurul obinna octavia
octavian octavio odell odessa odette oguz okan oksana olalla olin ollie olufemi olumide ondrej onur onyeka ophelia ophelie orazio oreste orhan oriana
orietta orla ornella orsolya orson ortwin orville osama osvaldo oswald otavio otieno otis otmar ottavia ottavio ottmar outi ove ovidiu oxana oystein
oyvind ozan ozgur ozlem paddy padmini paige paivi pallavi pam parag parker parth parvati pascale pasi pasquale patrizia patrizio patrycja patsy patti
patty paule paulette paulina pavla pawel payton peer pentti pernille perrine perry petar pete petri petros petru peyton philibert phuong pia pierce
pierluigi piero pierpaolo pierre-yves pinar pippa pirjo piyush ploy polly poonam prabha prabhakar prafulla pragya pranav prasanna prasert prashanth
pratap prateek pratik praveen pravit predrag preeti priscila pritam priti przemyslaw purificacion putri qasim qiang quang quinn quinton rabia rachael
radha radim radoslav radoslaw radovan radu rafaela rafal raffaella raghav raghu ragnar ragnhild rahil raimo raimondo raimund raimunda raimundo rajan
rajani rajat rajeev rajendra rajnish raju raluca ram ramakant raman ramon ramona randal randall randi randolph randy raoul raphael raphaelle rasha
rashad rashmi raul ravindra raymonde razvan reba rebekah reem reena reese reg regan reggie regine regis reijo reinaldo reinhold reinier remi remy rena
renan renato renaud rene renee renu renuka reto reuben reynald rhea rhett rhiannon rhoda rhonda ria rianne ricarda rick rickey rigoberto riikka rik
riley rima rini risto ritesh ritika ritu rituparna rizky robbie roberta robyn rocco rochelle rocio rod roddy roderick rodger roel rogelio rogerio
rohan roisin rolande rolando romuald ronaldo ronan ronda ronja ronny rosalba rosalind rosalyn rosangela rosanna rosanne roscoe rose roseline rosemarie
rosetta rosie roslyn rossana rossella rostyslav roswitha rowan rowena roxana roxanne rudiger rudo rudolph rudy rufus ruggero rui runa rupa rupali russ
rutger ryder ryota ryszard saara sabina sachiko sadhana sadia sadie saeed sahar saima sakari sakura salla salma samar samarth sameer sameh samina
sammy sampath samson samuele sana sanaa sander sandhya sandor sandro sandy sanja sanjana sanjiv saoirse sapna sarita saroj sasa sasha saskia satoshi
satu saturnino satyajit saul saurabh saverio savita scot scottie seb sebastiao sebastien seema segun selena selin selina selma semyon seppo serkan
seth settimio seun seung severin severine sevgi seymour shadi shahid shailaja shailesh shalini shania shankar shanta shantanu shari sharmila shashank
shauna shawn shawna shayla shayne shazia sheela sheena sheetal shekhar shelby sheldon shelia shelley shelly shelton sheree shereen sheri sherif sherri
sherrie sherry sheryl shigeru shikha shilpa shinji shirin shivani shoaib shona shota shreya shubha shubham shweta sian sibel siddhartha siegbert
sieglinde siegmar sienna sietske sigmund silas silvana silvano simao simona sina sinan sinead sinisa siobhan sirpa sissel siv sjoerd skylar slawomir
smita sneha snehal sofia sofie soha sohail solange solene somchai somnath somsak sonali sondra sonke sonya soren sorin soumya srdjan sridhar srinivas
sriram staci stacie stacy stanislas stanislav stanislaw stefania steinar stephan stephane stevan stian stijn stine stipe subodh subramanian sudha
sudip sue suhail sujata sukanya sukarno sukhwinder suleyman sumit sumita sunanda sundar sunghoon suniti supachai surachai surendra susann susannah
sushant sushil sushila susie suzan suzette suzie suzy svantje svea sverre sveva svitlana swantje swapna swaroop sybil sylvaine sylvester sylvette
sylviane szymon tabatha tabea tadeusz tafadzwa taiwo takashi takeshi talia tamara tamas tamer tami tamika tammie tammy tamsin tancredi taneli tanguy
tania tanvi tanya tapani tapio tareq tarja tarkan tarun tasha tatenda taylor teddy teemu tejas telma temitope tendai teodoro tereza terhi teri tero
terrance terrell terrence terri tess tessa tetiana tetsuya teun thad thaddeus thaksin thalia thanh thea thekla theo theodor theodora therese theresia
thibaud thibaut thorbjorn thurman thuy tiago tiana tihomir tijs tilda till tilly tilo timm timmy timothee tineke tiphaine tisha tiziana tiziano tjeerd
tobi tod tolga tolu tomas tomislav tommie tomoko toni tonia tonya torbjorn torgeir tori tove traci tracie trang traude trenton trey tricia trina trish
trisha troy trude trudy tshepo tuan tudor tugba tuncay tuomas tushar tuula twila tyrell tyrone ubirajara uche ufuk ugo ujjwal uli ulises ulli ulrika
ulysse ulysses umar umesh umit uriah urmila ursel usman uta uzoma vaclav vadym vaibhav valarie valdir valentin valentine valere valeria valter vanda
vandana varun vasant vasile vasily vasudha vaughn veena vegard veikko veit velimir velma venkat venkatesh verena verna veronika veronique vesa vesna
viacheslav vianney vibha vicki vickie vicky vidya viggo vijaya vikas vikrant ville vilmos vimal vinay vince vincenzo vineet vineeta vinicius violet
violetta viorel vipin viraj virendra virgil virgilio virginia vishakha vishnu vitaly vito vitor vittoria vivekanand viviane vivien vladan vlastimil
vojtech volkan volkmar vsevolod vuk vyacheslav wafa wahyu walburga waldemar wally walt walther wambui wanjiku wanjiru waqar wasim wayan wei wencke
wendell wendi wenke wes wessel whitney wibke wichai wiebe wiebke wieland wieslaw wilbert wilbur wilda wilfrid wilfried will willa willard willem
willemijn willis willy wilma winfried wlodzimierz wolf wolfram wynn xander xaver xaviere xiang xiao xiaoming xiaoyu yahya yamini yanti yara yasemin
yashwant yasir yasmeen yasmine yaw yegor yelena yetunde yevhen yilmaz ylva yoann yogesh yogita yoko yolande york yoshiko youssef yuan yudi yuichi yuji
yuko yuliia yuni yury yvette yvon zachariah zack zafar zahid zaid zander zane zara zdenek zdenka zeeshan zeinab zeke zelda zelia zelie zeljko zelma
zhen zia zita zoey zola zoltan zoya zsofia zsolt zsuzsanna zubair zuzanna zvonimir zygmunt
""".split()
)
