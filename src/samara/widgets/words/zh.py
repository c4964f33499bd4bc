"""Chinese."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="分享此页",
    address="本页地址",
    related="接着阅读",
    about="同样谈到：{}",
    section="同一栏目",
    together="同时链接到这两页的页面：{}",
    citing="两页都链接到的页面：{}",
    leads="链接到本页",
    picked="人工选择",
    backlinks="链接到本页的页面",
    read="继续阅读",
    heading="“{}”的链接",
    quote="此引文的链接",
    quoting="分享这段引文",
    source="复制并附来源",
    picture="这段引文的图片",
    topics="主题",
    comma="、",
    email="邮件",
    copy="复制",
    copied="已复制",
    bookmark="收藏",
    press="按 Ctrl+D",
    more="更多…",
    qr="二维码",
    print="打印",
    server="你的服务器",
    go="分享",
    cancel="取消",
    find="查找服务器",
    follow="关注本站",
    feed="RSS 订阅",
    newsletter="邮件订阅",
)

DATES = Dates("{year}年{month}月{day}日")
