# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Given names that are common in Denmark, whatever their origin: none is warned about more."""

_NAMES = """
aage aase abbas abdi abdirahman abdul abdulkadir abdullah adam adem adnan agata agnes agnieszka ahmad ahmed aida
ailin aisha aksel alba albert aleks aleksander aleksandra alex alexander alexandra aleyna alfred ali alice alicja
alina alma alva amalie aman amanda amina aminah amir amira anas anaïs anders andrea andreas andrei andrew andrzej
ane angela anh anika anita anja anker ann anna annalise anne anne-grethe anne-lise anne-marie anne-mette annelise
annemarie annette annie annika anny anthony anton antonio arash arif arne arthur arun arvid asbjørn asger asha asia
asiya aslan asmus asta astrid august aviaja aya ayaan ayan aylin ayse ayşe azad aziz baran barbara bashir bassel
beata beate behrouz ben benedikte benjamin bent bente berfin berit bernhard bertha bertil bertram besim bilal
birger birgit birgitta birgitte birte birthe bjarke bjarki bjarne bjørn bo bodil bogdan bohdan brian britt britta
brittany bruno burhan børge caesar camilla carina carl carl-emil carla carlos caroline carsten casper catarina
cecilia cecilie celina cem charles charlie charlotte chiara christa christel christian christina christine
christoffer christopher cindy clara claudia claus connie conny cristian cristina dag dagmar dagny dan daniel
daniela danny dario dariusz darko david deniz dennis diana dilan dima dimitri dina ditte dmytro dorota dorte dorthe
dragan ebba ebbe ebru eddie edith edvard egon eigil eik einar eino eivind elena elif elin elina elisa elisabeth
elise elizabeth ella elle ellen ellinor elly else elsebeth elsie elvira emad emil emilia emilie emily emine emir
emirhan emma emmanuel emre enver eric erik erika erkan erling ernst esben ester esther eva evelyn ewa fadi fadumo
faiza farah farhan farid farzad fatema fathi fatima fatma fatme fatuma felix feras ferdinand filip filippa finja
finn firat flemming florin francisco franciszek frank frans fred freddy frederic frederik frederikke freja frida
frieda frode fuad fuat gabriel gabriela georg george gerda gert gertrud ghassan gitte giulia gregers grethe gry
grzegorz gudrun guled gunhild gunnar gunner gurli gustav guðrun güler hadi hakan hala halima halina hamid hamza
hana hanan hani hanna hannah hanne hans hans-henrik hans-jørgen harald haris harry hasan hassan hatice hava hawa
hector heidi heinrich helen helena helene helga helge helle hellen henning henny henriette henrik henry herdis
herman hiba hibo hilda hjalmar hodan holger huda hugo huseyin hussain hussein hüseyin ian ib iben ibrahim ibtisam
ida idil idris ihor ilham ilse iman inaam inge inge-lise ingeborg ingelise inger ingolf ingrid inuk ioana irena
irene irina iris irma iryna isa isabel isabella isak ismael ismahan ismail ivalu ivan iver iwona jack jacob
jacqueline jakob jalal jamal james jamila jamilla jan jane janek janet janne janni jannick jannie jannik janus jarl
jaroslaw jasmin jasmina jasper jawad jean jeanette jeanne jeannette jelena jens jens-peter jeppe jerzy jes jesper
jette jim jimmi jimmy joachim joan joanna johan johanna johanne johannes john johnny jon jonas jonathan jonna
josefine joseph josephine juan judith julia julian juliane julie julius jytte jákup jørgen jørn kaj kaja kalle
kamal kamil kamilla kamran karen karim karin karina karl karla karlo karoline karsten kasper katarina katarzyna
kate kathrin kathrine katja katrine kay keld ken kenan kenneth kent kerem kevin khadija khadra khaled khalid kian
kim kira kirsten kirstin kirstine kitty kjeld kjell klara klaus knud konrad krister kristian kristiane kristina
kristine kristjan kristoffer krystyna krzysztof kurt kylie laila lama lars lasse lauge laura laurits laust layla
lea leah leif leila lena lene leo leon leonora leyla liam liban lilian lilli lillian lily lina linda line linea
linh linnea lis lisa lisbet lisbeth lise liselotte liv liva liz lizzi lone lotte loui louis louisa louise lova luca
lucas lucia ludvig lukas lykke lærke mads magnus mahad mahamed mai maiken maj-britt maja majbritt majken malaika
malene malgorzata malik malika malin malina malou malthe manal manfred manja mansoor marc marcel marcin marco
marcus mareike maren margaret margit margrete margrethe maria mariam mariana marianne marie marija marina mario
marius mariusz mark markus marlene marley martha martin martine marwa mary maryam maryan maryna mateusz mathias
mathilde matilde mats matthew matthias mattias maud maurice max maya małgorzata medina mehmed mehmet melanie
melissa memet mercedes merete merethe mette mia michael michaela michal michał michelle mick mie mikael mikail mike
mikkel mikkeline milad milan milla mille milo milosz mina minh minna mira miriam mirjana misbah mitra mogens
mohamad mohamed mohammad mohammed mohamud mona monica monika moritz morten moustafa muhamad muhamed muhammad
muhammed munir murat musa mustafa my mychailo mykola märta nabil nada nadia nadja naja najib najma nanna nasrin
nassim natacha natalia natalie nataliia natasha nathalie navid nazanin nehir nellie nelly nermin nesrin nicholas
nicki nicklas nickoline niclas nicola nicolai nicolaj nicole nicoline niels nielsine niklas nikola nikolaj nikolas
nikoline nils nima nimco nimo nina nivi noah noor nora norma nour nuka nur oda oksana olaf olav ole oleksandr olena
olga oliver olivia oluf omar omer orhan osama oscar oskar osman otto ove palle pamela paninnguaq parisa patricia
patrick paul paula paulina pauline pavel pawel paweł peder pedro pelle per perla pernille peter petra petrea philip
philippa phillip pia pil pilutaq piotr poul povl preben priya rabia rachel radoslaw rahma raja rakel ramazan rami
ramona rana randi rania rannvá rasha rasmus rayan rebecca rebekka regin regina reinhard reza ricardo richard rigmor
rikke rima rita robert roberto robin roger rojda roland rolf roman ronja ronni ronny rosa rosalina rose roya ruben
rukia rune ruqayya ruth rói saad sabina sabine sabrina sadia safa safiya saga sahar sahra said salah saleh salim
salma salman sam sama samantha samer sami samina samir samira samuel samy sana sandra sanjay sara sarah sascha
saskia sead sebastian selim selma selvi sevgi shabnam shahid shamso sharif shirin shukri sidra signe sigrid sigurd
silas silje silke simon simona simone sine siri siv sixten sofia sofie sofus solveig solvej sonja sonny sophia
sophie soren stanislaw stefan stefanie stella sten stephanie stephen steven stig stine storm suad sumaya sunneva
susan susanna susanne suzanne sven svend svenja svetlana sølvi søren søs sümeyye tage tahir tania tanja tarek tariq
tatiana tea ted tenna teodor tetiana thanh tharshan thea theis theo theodor theresa therese thi thilde thomas thor
thora thorbjørn thorkild thorvald thuy thyge thyra tilde tim timm tina tine tobias toke tom tomas tomasz tommy tone
tor torben tore torsten tove trine troels tue tuva tyra tønnes uffe ulf ulla ulrik ulrika ulrikke umar una ursula
usman vagn valdemar valentin valentina valeria vanessa vera verner vibeke victor victoria vidar vigga viggo viktor
viktoria vilde vilhelm villads villum villy vilma vincent viola vivi vivian viviana vladimir volodymyr wafa waleed
walid walter wassim werner wiktoria william wilma xenia yahya yaqub yara yasemin yasin yasir yasmin yasmina yildiz
ylva younes yousef youssef yuliia yusuf yvonne zahra zainab zakaria zaki zaynab zehra zeinab zeynep zoe zofia zohra
zuhal åge åse åshild ægir øjvind ørn øyvind
"""
_ALSO_WORDS = """
bo dag dan eik elle hans isa jes kim liv mark max may my per pil rose said sam sama storm sten thi tim tom tone tor
tue una vilde ørn asia august roman milan victoria alma rami regin tore baran saga alba anh
"""
GIVEN_NAMES = frozenset(_NAMES.split())
#: Given names that are Danish words too ("hans" is "his"): they count only before what is surely a surname.
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
