"""Chinese in traditional letters, as in Taiwan, Hong Kong and Macau."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="分享本頁",
    address="本頁網址",
    related="接著閱讀",
    about="同樣談到：{}",
    section="同一欄目",
    together="同時連結到這兩頁的頁面：{}",
    citing="兩頁都連結到的頁面：{}",
    leads="連結到本頁",
    picked="人工選擇",
    backlinks="連結到本頁的頁面",
    read="繼續閱讀",
    heading="「{}」的連結",
    quote="此引文的連結",
    quoting="分享這段引文",
    source="複製並附來源",
    picture="這段引文的圖片",
    topics="主題",
    comma="、",
    email="電子郵件",
    copy="複製",
    copied="已複製",
    bookmark="加入書籤",
    press="按 Ctrl+D",
    more="更多…",
    qr="QR 碼",
    print="列印",
    server="你的伺服器",
    go="分享",
    cancel="取消",
    find="尋找伺服器",
    follow="追蹤本站",
    feed="RSS 訂閱",
    newsletter="訂閱電子報",
)

DATES = Dates("{year}年{month}月{day}日")
