"""Words that say nothing of what a text is about: grammar, numbers, days, and the verbs and adverbs that every text has."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

_ENGLISH = (
    "a an the this that these those some any each every either neither both all few several many much more most less "
    "least other another others such same own enough i me my mine myself we us our ours ourselves you your yours "
    "yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves one "
    "ones someone somebody something anyone anybody anything everyone everybody everything nobody nothing none who "
    "whom whose whoever which whichever what whatever when whenever where wherever why how however whether if unless "
    "until till while because since although though and or nor but so yet than as at by for from in into of off on "
    "onto out over to toward towards under up upon with within without about above across after against along "
    "alongside amid among around aside away back before behind below beneath beside besides between beyond down "
    "during except inside instead near next outside past per plus through throughout via versus not no yes never ever "
    "always often sometimes seldom rarely usually mostly nearly almost already again still just only even also too "
    "very quite rather really perhaps maybe likely probably possibly simply merely exactly roughly actually certainly "
    "clearly here there everywhere somewhere anywhere nowhere now then once twice later soon today tomorrow yesterday "
    "tonight ago early late anyway meanwhile otherwise therefore thus hence moreover furthermore indeed else together "
    "apart alone far further be am is are was were been being have has had having do does did done doing will would "
    "shall should can could may might must ought cannot don didn doesn isn wasn won couldn wouldn shouldn ain aren "
    "weren hasn haven hadn let lets go goes going went gone come comes coming came get gets getting got gotten give "
    "gives giving gave given take takes taking took taken make makes making made put puts putting say says saying "
    "said tell tells telling told ask asks asked asking know knows knowing knew known think thinks thinking thought "
    "believe feel feels feeling felt find finds finding found see sees seeing saw seen look looks looking looked "
    "watch show shows showing showed shown seem seems seemed become becomes became begin begins began begun start "
    "starts started end ends ended keep keeps keeping kept hold holds holding held leave leaves leaving left stay "
    "stays stayed live lives lived stand stands stood sit sits sat lie lies lay laid bring brings brought carry "
    "carries carried send sends sent turn turns turned move moves moved run runs ran walk fall falls fell fallen "
    "break breaks broke broken drop drops dropped pull pulls pulled push pushes pushed cut cuts hit lose loses lost "
    "win wins want wants wanted need needs needed like likes liked love try tries tried trying use uses used using "
    "work works worked call calls called mean means meant happen happens happened follow follows followed help helps "
    "helped allow allows allowed bear bears bore grow grows grew grown write writes wrote written read reads talk "
    "speak spoke spoken hear heard learn pay pays paid buy buys bought sell sells sold spend spent cost costs wait "
    "waits waited add adds added change changes changed include includes included including contain contains provide "
    "provides provided require requires required consider describe describes described explain explains explained "
    "return returns returned set sets setting appear appears appeared remain remains remained result results depend "
    "depends specify specifies specified note notes answer answers answered miss misses missed wish hope expect "
    "expects expected decide decided good better best bad worse worst great big bigger large larger small smaller "
    "little long longer short shorter high higher low lower old older new newer young full empty whole half quarter "
    "right wrong true false sure able available possible impossible certain different similar common usual normal "
    "general special specific particular main various first second third last final previous former latter easy hard "
    "difficult simple ready real open closed free busy nice fine well important necessary useful single double "
    "following thing things way ways kind kinds sort sorts lot lots bit bits part parts piece side sides top bottom "
    "middle front rear point points case cases place places example examples reason reasons fact number numbers "
    "amount people person man men woman women name names word words line lines time times moment seconds minute "
    "minutes hour hours day days week weeks month months year years morning afternoon evening night nights weekend "
    "century age monday tuesday wednesday thursday friday saturday sunday january february march april june july "
    "august september october november december spring summer autumn winter zero two three four five six seven eight "
    "nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
    "sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion dozen centimetre "
    "centimetres centimeter metre metres meter millimetre millimetres kilometre kilometres kilometer mile miles inch "
    "inches gram grams kilogram kilograms kilo kilos percent degree degrees http https www html etc e.g i.e mr mrs "
    "build builds built building stop stops stopped text page pages site website click "
    "omit omits omitted omitting enable enables enabled enabling disable disables disabled disabling exist exists existed "
    "existing obtain obtains obtained occur occurs occurred occurring ensure ensures ensured"
)
_OTHERS = {
    "fa": (
        "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز هر او ما شما من آنها وی اما یا اگر چون پس همه هیچ "
        "بود شد شده باشد دارد کند می نمی شود شوند بودند نیست چه چیزی کسی هست روی زیر بین پیش بعد قبل حالا الان دو سه چهار "
        "پنج شش هفت هشت نه ده روز روزها هفته ماه سال ساعت دقیقه بار صبح شب"
    ),
    "ar": (
        "في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن إن أن أو و ثم قد كان كانت يكون هو هي هم نحن أنا "
        "أنت كل بعض غير بعد قبل عند بين حتى إذا لكن كما أي حيث أيضا فقط يوم أيام أسبوع شهر سنة عام ساعة مرة واحد اثنان "
        "ثلاثة"
    ),
    "he": (
        "של את על לא זה זו הוא היא הם הן אני אתה אנחנו כל גם או אם כי אבל עם בין אל מן יש אין היה היתה היו יותר רק מאוד "
        "כמו אחרי לפני עד מה מי איך איפה מתי למה יום ימים שבוע חודש שנה שעה פעם אחד שני שלושה"
    ),
    "de": (
        "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber denn doch "
        "sondern weil wenn als ob dass daß damit obwohl während bis seit nachdem bevor sobald ich mich mir wir uns du "
        "dich dir ihr euch er ihn ihm sie ihnen es man sich mein meine dein sein seine unser unsere euer ihre ihrer ihrem "
        "ihren dies diese dieser dieses diesem diesen jene jener jenes jeder jede jedes alle alles allem allen andere "
        "anderen anderer anderes manche viele vielen viel wenig wenige einige etwas nichts niemand jemand wer wen wem was "
        "welche welcher welches wo wohin woher wann wie warum in im an am auf aus bei beim mit nach von vom zu zum zur "
        "für gegen ohne um durch über unter vor hinter neben zwischen außer statt wegen trotz nicht nie immer oft "
        "manchmal selten meist fast schon noch nur auch sehr ganz so dann da hier dort nun jetzt heute morgen gestern "
        "bald wieder mehr weniger eher etwa ungefähr vielleicht wohl sogar eben halt ja nein bin bist ist sind seid war "
        "waren wäre gewesen habe hat haben hatte hatten hätte werde wird werden wurde wurden worden kann können konnte "
        "muss müssen musste soll sollen sollte will wollen wollte darf dürfen mag möchte geht gehen ging gegangen kommt "
        "kommen kam gibt geben gab macht machen machte gemacht sagt sagen sagte lässt lassen ließ steht stehen stand "
        "bleibt bleiben blieb nimmt nehmen nahm sieht sehen sah weiß wissen wusste braucht brauchen hält halten hielt gut "
        "besser beste groß größer klein neu alt lang kurz hoch ganze halb erst erste ersten zweite dritte letzte nächste "
        "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend "
        "Prozent Uhr Zeit Tag Tage Tagen Woche Wochen Monat Monate Jahr Jahre Jahren Stunde Stunden Minute Minuten Montag "
        "Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Teil Seite Seiten Weise Art Beispiel Mal Stück Ende Anfang "
        "Frage Leute Mensch Menschen"
    ),
    "fr": (
        "le la les l un une des du de d au aux et ou mais donc or ni car que qui quoi dont où quand comment pourquoi si "
        "comme lorsque puisque parce quoique je me moi tu te toi il elle on nous vous ils elles se soi lui leur leurs eux "
        "mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces cela ça ceci celui celle ceux celles tout "
        "toute tous toutes autre autres même mêmes plusieurs quelque quelques chaque aucun aucune rien personne tel telle "
        "dans en sur sous avec sans pour par vers chez entre avant après depuis pendant contre selon malgré ne pas plus "
        "moins très trop peu assez beaucoup bien mal encore déjà jamais toujours souvent parfois ici là aussi alors ainsi "
        "puis enfin est sont était étaient été être ai as a ont avait avoir eu fait faire font faut peut peuvent pouvoir "
        "doit doivent devoir va vont aller vient venir voir vu dit dire prend prendre met mettre bon bonne mieux grand "
        "grande petit petite nouveau nouvelle premier première dernier dernière deux trois quatre cinq six sept huit neuf "
        "dix onze douze vingt trente cent mille jour jours semaine mois an ans année années heure heures minute minutes "
        "fois temps lundi mardi mercredi jeudi vendredi samedi dimanche chose choses partie exemple façon page"
    ),
    "es": (
        "el la los las lo un una unos unas de del al y e o u pero sino que quien quienes cual cuales cuando donde como "
        "porque si aunque mientras yo me mí tú te ti él ella ello nos nosotros vosotros os ellos ellas se sí su sus mi "
        "mis tu tus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas aquel aquella esto eso todo "
        "toda todos todas otro otra otros otras mismo misma cada algún alguna algunos algunas ningún ninguna nada nadie "
        "algo alguien mucho mucha muchos muchas poco pocos tan tanto más menos muy ya no ni también tampoco siempre nunca "
        "aquí allí ahora entonces luego después antes desde hasta en con sin por para sobre bajo entre contra según es "
        "son era eran ser sido fue fueron está están estar estaba ha han haber había hay tiene tienen tener tenía hace "
        "hacer hecho puede pueden poder debe deben deber va van ir viene venir dice decir dar ver visto bueno buena mejor "
        "gran grande pequeño nuevo nueva primero primera último última dos tres cuatro cinco seis siete ocho nueve diez "
        "once doce veinte cien mil día días semana mes meses año años hora horas minuto minutos vez veces tiempo lunes "
        "martes miércoles jueves viernes sábado domingo cosa cosas parte ejemplo forma manera página"
    ),
    "it": (
        "il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai "
        "agli alle dal dalla dai nel nello nella nei negli nelle sul sulla sui e ed o ma però che chi cui quale quali "
        "quando dove come perché se anche io me mi tu te ti lui lei noi ci voi vi loro si mio mia tuo suo sua suoi nostro "
        "nostra vostro questo questa questi queste quello quella quelli ogni tutto tutta tutti tutte altro altra altri "
        "altre stesso stessa qualche alcuni alcune nessuno niente nulla qualcosa molto molta molti poco pochi più meno "
        "tanto troppo non mai sempre ancora già qui lì ora poi dopo prima è sono era erano essere stato stata ha hanno "
        "avere aveva fa fare fatto può possono potere deve devono va vanno viene dire buono buona meglio grande piccolo "
        "nuovo nuova primo ultimo due tre quattro cinque sei sette otto nove dieci undici dodici venti cento mille giorno "
        "giorni settimana mese mesi anno anni ore minuti volta volte tempo cosa cose parte modo lunedì martedì mercoledì "
        "giovedì venerdì sabato domenica esempio pagina"
    ),
    "pt": (
        "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sob sobre entre até desde "
        "e ou mas que quem qual quais quando onde como porque se embora enquanto eu me mim tu te ele ela nós eles elas "
        "lhe seu sua seus suas meu minha nosso nossa este esta estes estas esse essa isso isto aquele aquela aquilo todo "
        "toda todos todas outro outra outros outras mesmo mesma cada algum alguma alguns algumas nenhum nada ninguém algo "
        "muito muita muitos muitas pouco tão mais menos já não nem também sempre nunca aqui ali agora então depois antes "
        "é são era eram ser sido foi foram está estão estar tem têm ter tinha há faz fazer feito pode podem poder deve "
        "devem vai vão ir vem dizer bom boa melhor grande pequeno novo nova primeiro primeira último dois duas três "
        "quatro cinco seis sete oito nove dez onze doze vinte cem mil dia dias semana mês meses ano anos hora horas "
        "minuto minutos vez vezes tempo coisa parte exemplo forma página"
    ),
    "nl": (
        "de het een en of maar want dus dat die dit deze wie wat welke waar wanneer hoe waarom als dan toen omdat hoewel "
        "terwijl ik me mij mijn jij je jou jouw hij hem zijn zij ze haar wij we ons onze jullie hun hen u uw zich er hier "
        "daar van in op aan met voor door over onder bij naar uit tot tegen zonder tussen na om te niet geen nooit altijd "
        "vaak soms al nog ook heel zeer meer minder veel weinig alle alles iets niets iemand niemand ander andere elk "
        "elke ieder zelf zo nu is was waren ben bent geweest heeft hebben had hadden wordt worden werd kan kunnen kon "
        "moet moeten mag wil willen zal zullen zou gaat gaan ging komt komen kwam maakt maken doet doen deed zegt zeggen "
        "staat staan goed beter best groot klein nieuw oud lang kort eerste tweede laatste volgende twee drie vier vijf "
        "zes zeven acht negen tien elf twaalf twintig honderd duizend dag dagen week weken maand jaar jaren uur minuut "
        "tijd keer ding deel manier voorbeeld pagina maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    ),
    "ru": (
        "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от "
        "меня еще ещё нет о об из ему теперь когда даже ну ли если уже или ни быть был была были него до вас нибудь вам "
        "сказал себя ей может они тут где есть надо ней для мы тебя их чем сам чтоб чтобы без будто чего раз тоже себе "
        "под будет тогда кто этот эта эти это того потому этого какой какая какие совсем ним здесь этом один одна одно "
        "почти мой моя тем нее сейчас куда зачем всех никогда можно при наконец два две три четыре пять шесть семь восемь "
        "девять десять сто тысяча другой другая другие хоть после над больше тот через нас про всего них много разве свой "
        "своя свои свою этой перед иногда лучше чуть том нельзя такой такая такие им более всегда конечно всю между "
        "который которая которое которые которых очень день дня дней неделя месяц год года лет час часа часов минут время "
        "первый первая новый новая большой хороший"
    ),
    "tr": (
        "ve veya ya da de ile için ama fakat ancak çünkü ki bu şu o bir bunlar onlar ben sen biz siz ne kim nasıl neden "
        "niçin nerede hangi her hiç hep çok az daha en kadar gibi göre sonra önce şimdi burada orada değil var yok mi mı "
        "mu mü olarak olan oldu olur olmak ise bile sadece yalnız kendi başka aynı bazı tüm bütün diye şey iki üç dört "
        "beş altı yedi sekiz dokuz on yüz bin gün hafta ay yıl saat dakika kez zaman yeni eski büyük küçük iyi ilk son"
    ),
}
_LISTS = {"en": _ENGLISH, **_OTHERS}

POINTING = frozenset(
    "this that these those dies diese dieser dieses diesem diesen ce cet cette ces este esta estes estas esto isto "
    "esse essa questo questa questi queste deze dit этот эта это эти этом этой этого bu".split()
)
"""Words that point to what stands before them in the text, in small letters."""
TITLED = frozenset(("de",))
"""Languages that write all their nouns with a capital: what is met in small letters is none."""


@cache
def small(lang: str) -> frozenset[str]:
    """The small words of a language (first part of its tag), in lower case; empty where they are not known."""
    return frozenset(_LISTS.get(lang, "").lower().split())


@cache
def stems(lang: str, stem: Callable[[str], str]) -> frozenset[str]:
    """Their stems."""
    return frozenset(map(stem, small(lang))) | small(lang)


def languages() -> tuple[str, ...]:
    """The languages that have a list."""
    return tuple(_LISTS)
