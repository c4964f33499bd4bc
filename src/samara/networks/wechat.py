"""WeChat: no share link outside of its own browser, which many readers come from."""

from samara.networks.network import Group, Network

WECHAT = Network(
    name="wechat",
    title="WeChat",
    group=Group.CHAT,
    hosts=("mp.weixin.qq.com", "wx.qq.com", "web.wechat.com"),
    apps=("com.tencent.mm",),
    in_app=("MicroMessenger/",),
)
