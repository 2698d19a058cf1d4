/**
 * Words that say nothing of what somebody needs or gives: the small words of a language, those of
 * asking and thanking, and those of time and number. English ones in full; of other languages the
 * small words alone, as in the lists of the Snowball project (https://snowballstem.org).
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    // English: the small words
    `a about above across after again against all almost along already also although always am among an
 and another any anybody anyone anything anywhere apart are aren around as at away back be became
 because become been before behind being below beneath beside besides between beyond both but by
 can cannot could couldn did didn do does doesn doing don done down during each either else enough
 even ever every everybody everyone everything everywhere except few for from further had hadn has
 hasn have haven having he her here hers herself him himself his how however if in inside instead
 into is isn it its itself just least less lest let ll may maybe me might mine more most much must
 my myself near nearly need neither never no nobody none nor not nothing now nowhere of off often
 on once only onto or other others otherwise ought our ours ourselves out outside over own per
 perhaps quite rather really same shall she should shouldn since so some somebody somehow someone
 something sometimes somewhere soon still such than that the their theirs them themselves then
 there these they this those though through throughout thus till to together too toward towards
 under unless until up upon us ve very via was wasn we well were weren what whatever when whenever
 where wherever whether which while who whoever whole whom whose why will with within without
 won would wouldn yes yet you your yours yourself yourselves`,
    // English: asking, giving, thanking
    `advice advise anyhow appreciate ask asked asking asks borrow contact experience experienced
 find finding found gave get gets getting give given gives giving glad gladly go goes going gone
 got grateful happy help helped helpful helper helping helps hope hoping kind kindly know
 knowing known knows lend lending like liked likes loan look looked looking looks make makes making
 made needed needing needs offer offered offering offers please say saying says seek seeking
 seeks send sending sent share sharing spare tell thank thanks take taken takes taking told took
 try trying use used useful user uses using want wanted wanting wants welcome willing wish
 interested interest volunteer`,
    // English: time
    `afternoon ago april august autumn daily date day days december early evening evenings february
 friday hour hours january july june late later long march minute minutes moment monday month
 monthly months morning mornings november october saturday season september spring summer sunday
 thursday time times today tomorrow tonight tuesday wednesday week weekend weekly weeks winter
 winters year yearly years yesterday`,
    // English: number and measure
    `bit couple dozen eight eleven fifteen fifty first five forty four half hundred last lot lots many
 metre metres million nine number one pair quarter second seven seventeen several six sixty ten
 third thirty thousand three twelve twenty two`,
    // English: what may be said of anything
    `able actual actually anyway available bad best better big bring brought come comes coming different
 difficult easy end ends fine full good great hand hands hard high idea ideas keep keeping keeps kept
 large left likely little low matter mean means new next nice old part parts person people place
 possible put ready real right run running see seen sense set short simple small sort start started
 start starts stuff sure thing things turn turned turns way ways went work worked worker working
 works worth`,
    // German
    `aber als am an auch auf aus bei bin bis bist da damit dann das dass dein dem den denn der des die
 dir doch dort du durch ein eine einem einen einer eines er es euch euer fur ganz hab habe haben 
 hatte ich ihm ihn ihnen ihr ihre im in ist ja jede jeder jemand kann kein keine konnen man mehr mein
 meine mit muss nach nicht noch nun nur ob oder ohne schon sehr sein seine sich sie sind so soll
 suche sucht uber um und uns unser unter viel vom von vor wann was weil wenn wer werden wie wir
 wird wo zu zum zur`,
    // French
    `ai alors au aussi aux avec avoir avait bien ce ceci cela ces cet cette chez comme dans de des dont
 du elle elles en est et ete etre eux fait faire ici il ils je la le les leur leurs lui ma mais me
 meme mes moi mon ne nos notre nous on ont ou par pas peu plus qu quand que qui sa sans se ses
 si son sont sous sur ta te tes toi ton tous tout toute toutes tres tu un une vos votre vous`,
    // Spanish and Portuguese
    `al algo alguem alguien alguns ante antes ao aos as assim ate bem cada com como con contra cuando da
 das de del desde do donde dos ela elas ele eles ella ellas em entre era es esa ese eso essa esse
 esta estan estar este esto eu foi fue ha hasta hay isso isto ja la las le les lo los mais mas me meu
 mi minha muito muy na nas nao ni no nos nossa nosso o os ou para pela pelo pero por porque pra qual
 quando que quem quien se sem ser seu si sin sobre son sua su sus tambem tambien te tem tener ter
 todo todos tu um uma un una unas uno unos voce y ya yo`,
    // Italian
    `agli ai alla alle anche anno avere ci che chi con cui da dal dalla degli dei del della delle di
 dove e ed gli ha hanno ho i il io la le lei li loro lui ma mi mia mio ne nei nel nella noi non o
 per perche piu quale quando quello questa questo qui se sei si sia sono sua sul sulla suo tra tu tua
 tuo un una uno vi voi`,
    // Dutch
    `aan al als bij dan dat de deze die dit doen dus een eens en er ge geen haar had heb hebben
 heeft hem het hier hij hun iemand iets ik in is je kan kon maar me meer men met mij mijn moet na
 naar niet niets nog nu of om omdat ons onze ook op over te tegen toch toen tot u uit uw van veel
 voor waar want waren wat we wel werd wie wij wil worden zal ze zei zelf zich zij zijn zo zonder zou`,
    // Danish, Norwegian and Swedish
    `af alle at att av blev bli blir da de dem den denne der deres det dette din du efter ej eller
 en er et ett for fra fran gora han har havde hej hon hun hvad hvem hvor hvis i ikke inte jag jeg
 kan kunne man med mellom men mig mit mot mye na nar noen nogen noget noe nu och og ogsa om op opp pa
 sa se seg sig sin sitt skal skulle som til till under upp ut vad var vara ved vi vil ville vore`,
  ]
    .join(' ')
    .split(/\s+/),
);

/**
 * Everyday English words that turn up in asks and offers of every sort. They add to what other
 * words say, and are no reason on their own. Words that name a trade or a material are not among them.
 */
export const COMMON_WORDS: readonly string[] =
  `activity add address adult afraid age agree air allow alone aloud angle annual answer anybody
    appear apply area arrive art aspect attend attention avoid aware background bag bank base
    basic basket beautiful beauty bed begin believe block board body book bottle bottom bowl box
    boy brain branch break breath bridge brief bright brother brown bucket build building burn bus
    business busy button buy call calm came camp card care careful careless carry case catch cause
    ceiling centre chain chair chance change chapter character charge cheap check chest child
    children choice choose circle class classroom clean clear clever clock close club coat
    coffee cold collect collection colour comfort common community company compare competition
    complaint complete concern condition confidence connect consider contain content continue
    control convenient conversation convince cool copy corner cost couch count country courage
    course cousin cover create creature cross crowd cup curious current customer cut daily damage
    danger dark date daughter deadline deal dear decade decide deep deliver describe desk detail
    develop dictionary difference dinner direct direction discover discuss display distance draw
    dream dress drink drive drop dry duty ear earn earth eat edge effect effort egg email empty
    encourage engage enjoy enter entire equal escape especially essential evening event everyday
    everywhere exact example exercise exist expect expensive expert explain express extra eye face
    fact fail fair fall familiar family famous fast father favour favourite fear feel feeling
    fellow fence festival field figure file fill finally finger finish fit floor flower fly
    folk follow food foot forget form fortune foundation free freedom frequent fresh friend
    friendly front fun funny future game gather general gentle gift girl glad goal gold
    government grand grandfather grandmother grey ground group grow guard guess guest guide habit
    hall hang happen happy hate head hear heart heat heavy height hidden hide hit hold
    hole holiday home honest honour hospitality hot house household huge human hundred hunt hurt
    husband imagine immediate immediately important improve include individual information insist
    inspire instruction interesting international introduce invite island issue item job join
    journey joy judge jump kitchen knee knife knowledge lack lady lamp land laugh laundry
    lay lead leaf learn leave leg lend length lesson letter level library lie life lift light
    likely limit line link list listen live local lock log lonely loose lose lost loud love lunch
    lung machine mail main man manage marriage married match material meal meaning meet meeting
    member mention message method middle mill mind mirror miss mistake mix model money moon mother
    motion mouse mouth move name national native natural nature necessary neck neighbour
    neighbourhood net news newsletter night nobody noise noisy normal north nose note notebook
    notice object observe obvious ocean offer office official old online open opening opinion
    opportunity opposite order ordinary organisation organise origin original outdoor overview
    owner pack packet page pain pan paper parcel parent park participate particular party pass
    path patience patient pay peace pen pencil perfect period permission pet phone pick picture
    piece pile pink plain plan play pleasant pleasure pocket point polite political pool poor
    popular population position post potential pound power practical practice practise praise
    prefer prepare present press pressure pretty prevent previous price print private prize
    probably problem process produce professional programme progress project promise proof proper
    protect proud provide public pull pure purpose push quality quantity question queue quick
    quickly quiet race rain rains raise rare rate reach read reader reading realise reason receive
    recent recommend record recover red reduce region regular relate relation relax release remain
    remember remove rent repeat replace reply report require resource respect respond responsible
    rest result return rich ride ring rise road role room root rough round row rule rush sad safe
    safety sale sand save scene schedule scheme school score screen search seat sell sentence
    separate series serious serve service session shade shadow shape share sharp sheet shelf shift
    shine shirt shock shoe shop shore shoulder shout show shy sick side sign silence silver
    similar simply single sink sister sit site situation size skill sky sleep slow smart smell
    smile smoke smooth soap social society soft solution solve somehow son song sorry sound source
    south space speak special specific speed spell spend split spread square stair stamp stand
    standard star state statement station stay steal steam steep step stick stop storage
    store story straight strange strategy stream street stretch string strong structure
    struggle stuck student study style subject successful sudden sugar suggest suit sun supply
    support surface surprise sweet swing switch system table tail talk tape task taste tea teach
    teacher team tear technique telephone temperature term terrible test text theme thick thin
    think thought throw ticket tie tight tin tiny tip tired topic total touch tour town
    track trade tradition train training travel treat trick trip trouble true trust truth type
    ugly uncle understand understanding unique unit university urgent usual value variety various
    vast version victory view village visible visit visitor voice wait walk warm waste watch
    water wave weak weapon wear weather weekly weight west wet whisper white wide wife wild win
    window wing wise wonder wonderful word worker workshop workspace world worry write writer
    writing yard yellow young`
    .trim()
    .split(/\s+/);
