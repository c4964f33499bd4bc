"""The words above a list of related pages, as authors write them in many languages: "See also", "Related articles"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samara.core.html import fold

# Only words that promise pages about the same matter: neither sources ("References") nor what is new or much read.
SIGNPOSTS = {
    "en": """see also|also see|see as well|see also the following|related|related articles|related article|related posts
        |related pages|related page|related links|related topics|related topic|related content|related reading
        |related documents|related documentation|related information|related resources|related guides|related tutorials
        |related how-tos|related entries|related stories|related news|related recipes|related questions|related products
        |related projects|related sections|related commands|related functions|related concepts|related tasks
        |related reference|related materials|related subjects|related items|similar articles|similar posts|similar pages
        |similar topics|similar products|similar recipes|further reading|further information|further resources
        |additional reading|additional resources|suggested reading|suggested articles|recommended reading
        |recommended articles|recommended for you|read also|also read|read next|what to read next|more on this topic
        |more about this topic|more on this subject|more like this|you may also like|you might also like
        |you may also be interested in|you might also be interested in|you may also enjoy|you might also enjoy
        |on the same topic|on the same subject|cross-references|cross references""",
    "de": """siehe auch|sieh auch|vergleiche auch|vergleiche|verwandte artikel|verwandte themen|verwandte seiten
        |verwandte beiträge|verwandte inhalte|verwandte links|verwandte produkte|verwandte begriffe|verwandte rezepte
        |verwandte dokumente|ähnliche artikel|ähnliche beiträge|ähnliche seiten|ähnliche themen|ähnliche produkte
        |ähnliche rezepte|weiterführende links|weiterführende artikel|weiterführende informationen|weiterführende seiten
        |weiterführendes|weiterführende themen|weitere informationen|weitere artikel zum thema|weitere beiträge zum thema
        |zum weiterlesen|weiterlesen|lesen sie auch|lies auch|lesen sie mehr zum thema|mehr zum thema|mehr zu diesem thema
        |zum thema|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren
        |das könnte sie interessieren|das könnte dich interessieren|passend dazu|querverweise""",
    "fr": """voir aussi|voir également|à voir aussi|articles connexes|article connexe|articles liés|articles similaires
        |articles apparentés|pages connexes|pages liées|pages similaires|liens connexes|sujets connexes|sujets liés
        |sujets associés|contenu connexe|contenus associés|contenus similaires|ressources associées|produits similaires
        |produits associés|recettes similaires|à lire aussi|à lire également|lire aussi|lire également
        |pour aller plus loin|pour en savoir plus|en savoir plus|pour approfondir|sur le même sujet|sur le même thème
        |vous aimerez aussi|vous aimerez peut-être|cela pourrait aussi vous intéresser|cela peut vous intéresser
        |informations connexes|lectures complémentaires""",
    "es": """véase también|vea también|ver también|véanse también|vease tambien|ver tambien|artículos relacionados
        |artículo relacionado|entradas relacionadas|páginas relacionadas|enlaces relacionados|temas relacionados
        |contenido relacionado|contenidos relacionados|noticias relacionadas|productos relacionados|recetas relacionadas
        |información relacionada|documentos relacionados|recursos relacionados|relacionado|relacionados
        |artículos similares|productos similares|lectura adicional|lecturas adicionales|lecturas recomendadas
        |lecturas relacionadas|lee también|lea también|leer también|para saber más|para leer más|más sobre este tema
        |sobre el mismo tema|también te puede interesar|te puede interesar|también le puede interesar|quizás te interese
        |quizá también le interese""",
    "it": """vedi anche|vedere anche|si veda anche|si vedano anche|voci correlate|articoli correlati|articolo correlato
        |pagine correlate|post correlati|link correlati|collegamenti correlati|argomenti correlati|contenuti correlati
        |notizie correlate|prodotti correlati|ricette correlate|informazioni correlate|risorse correlate
        |documenti correlati|correlati|articoli simili|prodotti simili|leggi anche|leggere anche|da leggere anche
        |per approfondire|approfondimenti|letture consigliate|ulteriori letture|sullo stesso argomento|sullo stesso tema
        |potrebbe interessarti anche|ti potrebbe interessare|potrebbe interessarti|potrebbero interessarti anche
        |ti può interessare""",
    "pt": """ver também|veja também|vejam também|ver tambem|veja tambem|consulte também|artigos relacionados
        |artigo relacionado|posts relacionados|páginas relacionadas|links relacionados|ligações relacionadas
        |temas relacionados|tópicos relacionados|assuntos relacionados|conteúdo relacionado|conteúdos relacionados
        |notícias relacionadas|produtos relacionados|receitas relacionadas|informações relacionadas|recursos relacionados
        |documentos relacionados|relacionados|relacionado|artigos semelhantes|produtos semelhantes|leitura adicional
        |leituras adicionais|leituras recomendadas|leia também|ler também|leia mais sobre o assunto|para saber mais
        |saiba mais|sobre o mesmo tema|sobre o mesmo assunto|você também pode gostar|você pode gostar
        |também lhe pode interessar|pode também interessar-lhe|talvez você goste""",
    "nl": """zie ook|bekijk ook|gerelateerde artikelen|gerelateerd artikel|gerelateerde berichten|gerelateerde pagina's
        |gerelateerde links|gerelateerde onderwerpen|gerelateerde inhoud|gerelateerde producten|gerelateerde informatie
        |gerelateerd|verwante artikelen|verwante onderwerpen|verwante pagina's|vergelijkbare artikelen
        |vergelijkbare producten|soortgelijke artikelen|lees ook|lees verder|verder lezen|meer lezen
        |meer over dit onderwerp|over hetzelfde onderwerp|ook interessant|misschien vind je dit ook leuk
        |dit vind je misschien ook interessant|aanbevolen artikelen""",
    "ru": """см. также|см также|смотрите также|смотри также|смотреть также|похожие статьи|похожие записи|похожие материалы
        |похожие страницы|похожие темы|похожие товары|похожие новости|похожие рецепты|связанные статьи|связанные темы
        |связанные страницы|связанные материалы|связанные ссылки|связанные разделы|статьи по теме|материалы по теме
        |ещё по теме|еще по теме|по теме|по этой теме|на эту тему|на ту же тему|другие статьи по теме|читайте также
        |читать также|что ещё почитать|что еще почитать|дополнительные материалы|дополнительная литература
        |дополнительное чтение|рекомендуем почитать|рекомендуем прочитать|вам может быть интересно|вам может понравиться
        |вас может заинтересовать|вам также может понравиться""",
    "tr": """ayrıca bakınız|ayrica bakiniz|ayrıca bakın|ayrıca bkz|bunlara da bakınız|ilgili yazılar|i̇lgili yazılar
        |ilgili makaleler|i̇lgili makaleler|ilgili sayfalar|i̇lgili sayfalar|ilgili konular|i̇lgili konular
        |ilgili içerikler|i̇lgili içerikler|ilgili içerik|i̇lgili içerik|ilgili bağlantılar|i̇lgili bağlantılar
        |ilgili haberler|i̇lgili haberler|ilgili ürünler|i̇lgili ürünler|ilgili tarifler|i̇lgili tarifler|benzer yazılar
        |benzer makaleler|benzer konular|benzer içerikler|benzer ürünler|ek okumalar|i̇leri okuma|ileri okuma
        |daha fazla bilgi|bunları da okuyun|şunları da okuyun|şunlar da ilginizi çekebilir|bunlar da ilginizi çekebilir
        |ilginizi çekebilir|i̇lginizi çekebilir""",
    "ar": """انظر أيضا|انظر أيضًا|انظر أيضاً|انظر ايضا|اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|اقرأ ايضا|شاهد أيضا|شاهد أيضًا
        |شاهد أيضاً|طالع أيضا|طالع أيضًا|راجع أيضا|راجع أيضًا|مقالات ذات صلة|مقالات متعلقة|مقالات مشابهة|مواضيع ذات صلة
        |مواضيع متعلقة|مواضيع مشابهة|موضوعات ذات صلة|صفحات ذات صلة|روابط ذات صلة|محتوى ذو صلة|أخبار ذات صلة|منتجات ذات صلة
        |منتجات مشابهة|ذات صلة|ذو صلة|قراءات إضافية|لمزيد من القراءة|للمزيد من القراءة|مزيد من القراءة|قد يعجبك أيضا
        |قد يعجبك أيضًا|قد يهمك أيضا|قد يهمك أيضًا|في الموضوع نفسه|حول الموضوع نفسه""",
    "fa": """جستارهای وابسته|همچنین ببینید|نیز ببینید|نگاه کنید به|مقالات مرتبط|مقاله‌های مرتبط|مقالههای مرتبط|مطالب مرتبط
        |مطالب مشابه|نوشته‌های مرتبط|نوشته های مرتبط|صفحات مرتبط|صفحه‌های مرتبط|پیوندهای مرتبط|لینک‌های مرتبط
        |موضوعات مرتبط|موضوع‌های مرتبط|محتوای مرتبط|اخبار مرتبط|محصولات مرتبط|محصولات مشابه|مرتبط|برای مطالعه بیشتر
        |برای مطالعهٔ بیشتر|مطالعه بیشتر|بیشتر بخوانید|همچنین بخوانید|شاید بپسندید|در همین زمینه|در همین باره""",
    "he": """ראו גם|ראה גם|ראי גם|קראו גם|קרא גם|מאמרים קשורים|מאמרים נוספים בנושא|כתבות קשורות|כתבות נוספות בנושא
        |פוסטים קשורים|דפים קשורים|עמודים קשורים|קישורים קשורים|נושאים קשורים|תוכן קשור|תכנים קשורים|ערכים קשורים
        |מוצרים קשורים|מוצרים דומים|מתכונים קשורים|לקריאה נוספת|קריאה נוספת|להרחבה|עוד בנושא|עוד באותו נושא|באותו נושא
        |אולי יעניין אותך גם|אולי יעניין אתכם גם""",
    "ja": """関連項目|関連記事|関連ページ|関連リンク|関連情報|関連トピック|関連コンテンツ|関連する記事|関連するページ
        |関連するトピック|関連資料|関連商品|関連製品|関連ドキュメント|関連文書|関連する項目|関連レシピ|関連|参照|参照項目
        |関連事項|こちらも参照|以下も参照|あわせて読みたい|合わせて読みたい|あわせて参照|こちらもおすすめ
        |こちらの記事もおすすめ|こちらもご覧ください|参考記事|類似記事|似た記事|もっと読む|さらに読む|次に読む
        |この記事もおすすめ""",
    "zh": """参见|参阅|另见|另请参阅|另請參閱|參見|參閱|另見|相关条目|相關條目|相关文章|相關文章|相关页面|相關頁面
        |相关链接|相關連結|相关内容|相關內容|相关主题|相關主題|相关阅读|相關閱讀|相关资料|相關資料|相关资源|相關資源
        |相关推荐|相關推薦|相关产品|相關產品|相关新闻|相關新聞|相关信息|相關資訊|相关文档|相關文件|延伸阅读|延伸閱讀
        |扩展阅读|擴展閱讀|拓展阅读|推荐阅读|推薦閱讀|进一步阅读|進一步閱讀|深入阅读|类似文章|類似文章|猜你喜欢
        |你可能还喜欢|你可能也喜欢|您可能感兴趣|您可能也喜歡|你可能也喜歡""",
    "pl": """zobacz też|zobacz także|zobacz również|patrz też|powiązane artykuły|powiązane strony|powiązane wpisy
        |powiązane tematy|powiązane treści|powiązane linki|powiązane produkty|podobne artykuły|podobne wpisy
        |podobne produkty|podobne tematy|czytaj też|czytaj także|czytaj również|przeczytaj także|przeczytaj również
        |warto przeczytać|dalsza lektura|więcej na ten temat""",
    "cs": """viz také|viz též|podívejte se také|související články|související stránky|související témata
        |související odkazy|související obsah|související produkty|podobné články|podobné produkty|čtěte také
        |přečtěte si také|další čtení|k tématu|více k tématu""",
    "sk": """pozri aj|pozrite tiež|pozri tiež|súvisiace články|súvisiace stránky|súvisiace témy|súvisiace odkazy
        |súvisiaci obsah|podobné články|čítajte aj|prečítajte si aj|ďalšie čítanie""",
    "sv": """se även|se också|se vidare|relaterade artiklar|relaterade sidor|relaterade inlägg|relaterade länkar
        |relaterade ämnen|relaterat innehåll|relaterat|liknande artiklar|liknande produkter|läs också|läs även
        |läs mer om ämnet|vidare läsning|fortsatt läsning|mer om ämnet|du kanske också gillar""",
    "da": """se også|relaterede artikler|relaterede sider|relaterede indlæg|relaterede links|relaterede emner
        |relateret indhold|relateret|lignende artikler|læs også|yderligere læsning|videre læsning|mere om emnet""",
    "nb": """se også|sjå også|relaterte artikler|relaterte sider|relaterte innlegg|relaterte lenker|relaterte emner
        |relatert innhold|relatert|lignende artikler|les også|videre lesning|mer om temaet""",
    "fi": """katso myös|aiheeseen liittyvää|aiheeseen liittyviä artikkeleita|aiheesta lisää|liittyvät artikkelit
        |liittyvät sivut|samankaltaisia artikkeleita|lue myös|lue lisää aiheesta|lisälukemista""",
    "hu": """lásd még|kapcsolódó cikkek|kapcsolódó oldalak|kapcsolódó témák|kapcsolódó bejegyzések|kapcsolódó tartalom
        |kapcsolódó szócikkek|kapcsolódó linkek|kapcsolódó termékek|hasonló cikkek|olvassa el ezt is|olvasd el ezt is
        |további olvasnivaló|további információk""",
    "ro": """vezi și|vezi şi|a se vedea și|articole similare|articole conexe|articole asemănătoare|pagini conexe
        |pagini similare|subiecte conexe|legături conexe|conținut similar|produse similare|citește și|citiți și
        |lectură suplimentară|lecturi suplimentare""",
    "uk": """див. також|див також|дивіться також|дивись також|схожі статті|схожі записи|схожі матеріали|пов'язані статті
        |пов'язані сторінки|пов'язані теми|пов'язані матеріали|статті за темою|матеріали за темою|за темою|читайте також
        |схожі товари|додаткові матеріали|вам може сподобатися""",
    "bg": """вижте също|виж също|вижте още|свързани статии|свързани страници|свързани теми|подобни статии|прочетете също
        |прочети още""",
    "el": """δείτε επίσης|βλ. επίσης|βλέπε επίσης|σχετικά άρθρα|σχετικές σελίδες|σχετικά θέματα|σχετικοί σύνδεσμοι
        |σχετικό περιεχόμενο|σχετικά προϊόντα|παρόμοια άρθρα|διαβάστε επίσης|διαβάστε ακόμα|περαιτέρω ανάγνωση""",
    "ca": """vegeu també|vegeu-ho també|articles relacionats|pàgines relacionades|enllaços relacionats|temes relacionats
        |contingut relacionat|llegiu també|lectures recomanades|per saber-ne més""",
    "hr": """vidi još|vidi također|pogledajte također|povezani članci|povezane stranice|povezane teme|slični članci
        |pročitajte i|pročitajte još""",
    "sr": """види још|види такође|погледајте још|повезани чланци|слични чланци|vidi još|povezani članci""",
    "sl": """glej tudi|glejte tudi|povezani članki|povezane strani|podobni članki|preberite tudi""",
    "id": """lihat juga|baca juga|artikel terkait|halaman terkait|pos terkait|tautan terkait|topik terkait|konten terkait
        |berita terkait|produk terkait|artikel serupa|bacaan lanjutan|bacaan lebih lanjut""",
    "vi": """xem thêm|bài viết liên quan|bài liên quan|trang liên quan|chủ đề liên quan|liên kết liên quan
        |nội dung liên quan|sản phẩm liên quan|sản phẩm tương tự|bài viết tương tự|đọc thêm""",
    "ko": """같이 보기|함께 보기|관련 문서|관련 글|관련 게시물|관련 기사|관련 항목|관련 링크|관련 주제|관련 콘텐츠
        |관련 정보|관련 상품|관련 제품|추천 글|추천 기사|함께 읽기|함께 읽으면 좋은 글|더 읽어보기|더 읽을거리|참고 항목
        |비슷한 글""",
    "th": """ดูเพิ่ม|ดูเพิ่มเติม|บทความที่เกี่ยวข้อง|หน้าที่เกี่ยวข้อง|หัวข้อที่เกี่ยวข้อง|เนื้อหาที่เกี่ยวข้อง
        |ลิงก์ที่เกี่ยวข้อง|สินค้าที่เกี่ยวข้อง|อ่านเพิ่มเติม|อ่านต่อ""",
    "hi": """यह भी देखें|इन्हें भी देखें|ये भी देखें|संबंधित लेख|सम्बंधित लेख|संबंधित पृष्ठ|संबंधित विषय|संबंधित कड़ियाँ
        |यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें""",
}
"""By language (ISO 639-1) what stands there, one from the next by a bar."""

LONGEST = 60
"""Characters of a text that can be one of them, with its number and what follows in brackets."""

BEFORE = " \t\n\r0123456789.)§#¶•–—-*»›→\u2605"
"""What may stand before them: a number, a sign."""
_AFTER = " \t\n\r:：.…!?¶#§»›→↓-–—"
_BRACKETS = re.compile(r"\s*[\[(（【][^\])）】]*[\])）】]\s*$")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})


def _words(text: str) -> str:
    return fold(text.casefold().translate(_APOSTROPHES))


_KNOWN = frozenset(_words(phrase) for phrases in SIGNPOSTS.values() for phrase in phrases.split("|"))
_LETTERS = 4
# One that is shorter begins with all of itself.
_BEGINNINGS = frozenset(phrase[:_LETTERS] for phrase in _KNOWN)
_SHORT = sorted({len(phrase) for phrase in _KNOWN if len(phrase) < _LETTERS})
_PHRASE = re.compile("|".join(map(re.escape, sorted(_KNOWN, key=len, reverse=True))))


def among(texts: Sequence[str]) -> bool:
    """Whether one of many texts begins with such words, at next to no cost: of most a few letters are looked at."""
    hits = {start for start in {text[:_LETTERS] for text in texts} if _may(start.casefold())}
    return bool(hits) and any(text[:_LETTERS] in hits and begins(text) for text in texts)


def begins(text: str) -> bool:
    """Whether a text begins with such words, a number or sign aside."""
    if not _may(text[:_LETTERS].casefold()):
        text = text.lstrip(BEFORE)
        if not _may(text[:_LETTERS].casefold()):
            return False
    return _PHRASE.match(_words(text[: 2 * LONGEST])) is not None


def signpost(text: str) -> str | None:
    """The words as they stand, without number, brackets and colon, if a text is nothing else; None for any other text."""
    if len(text) > 2 * LONGEST:
        return None
    bare = fold(_BRACKETS.sub("", text).lstrip(BEFORE).rstrip(_AFTER))
    return bare if 0 < len(bare) <= LONGEST and _words(bare) in _KNOWN else None


def _may(start: str) -> bool:
    return start in _BEGINNINGS or (not start.isascii() and any(start[:length] in _BEGINNINGS for length in _SHORT))
