"""Japanese."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="このページを共有",
    address="このページのアドレス",
    related="次に読む",
    about="共通の話題：{}",
    section="同じセクション",
    together="両方にリンクするページ：{}",
    citing="両方がリンクするページ：{}",
    leads="このページにリンク",
    picked="手動で選択",
    backlinks="このページへのリンク",
    read="続きを読む",
    heading="「{}」へのリンク",
    quote="この引用へのリンク",
    quoting="この引用を共有",
    source="出典を付けてコピー",
    picture="この引用の画像",
    topics="トピック",
    comma="、",
    email="メール",
    copy="コピー",
    copied="コピーしました",
    bookmark="ブックマーク",
    press="Ctrl+D を押す",
    more="その他…",
    qr="QRコード",
    print="印刷",
    server="お使いのサーバー",
    go="共有",
    cancel="キャンセル",
    find="サーバーを探す",
    follow="このサイトをフォロー",
    feed="RSSフィード",
    newsletter="メールマガジン",
)

DATES = Dates("{year}年{month}月{day}日")
