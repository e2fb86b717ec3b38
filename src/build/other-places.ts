import { shortPlace } from '../lib/place.ts';

// Provinces and large cities of the country, the cities of the neighbouring provinces, and the districts and counties beside those that
// the site has. A query that names one of them asks for something of which nothing is kept here; no other place may stand for it. Smaller
// cities far away are left out: every reader loads this.
const PLACES = `
北京 天津 上海 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门
石家庄 唐山 保定 太原 大同 呼和浩特 包头 沈阳 大连 长春 哈尔滨 南京 无锡 徐州 常州 苏州 南通 扬州 杭州 宁波 温州 嘉兴 绍兴 金华 台州 义乌 合肥 芜湖 福州 厦门 泉州 南昌 九江 赣州
济南 青岛 烟台 潍坊 临沂 郑州 洛阳 南阳 武汉 宜昌 襄阳 荆州 恩施 长沙 株洲 岳阳 湘西 广州 韶关 深圳 珠海 汕头 佛山 惠州 东莞 中山 南宁 柳州 桂林 北海 海口 三亚 成都 自贡 攀枝花 泸州 德阳
绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 拉萨 西安 宝鸡 咸阳 汉中 安康 兰州 西宁 银川 乌鲁木齐
万州 涪陵 渝中 大渡口 江北 沙坪坝 九龙坡 北碚 綦江 大足 渝北 巴南 黔江 长寿 江津 合川 永川 璧山 铜梁 潼南 荣昌 开州 武隆 城口 丰都 垫江 忠县 云阳 奉节 巫山 巫溪 石柱 秀山 酉阳 彭水 两江新区
曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 五华 盘龙 官渡 西山 呈贡 晋宁 东川 富民 宜良 石林 嵩明 禄劝 寻甸`;

/** The names of places that are not among those of the site. */
export function otherPlaces(own: readonly { name: string }[]): string[] {
  const names = new Set(own.flatMap(({ name }) => [name, shortPlace(name)]));
  return PLACES.trim()
    .split(/\s+/)
    .filter((name) => !names.has(name));
}
