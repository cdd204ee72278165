/**
 * What programs that “spin” stolen texts leave: single characters and short words replaced without regard to the word
 * they stand in (大 → 大年夜, 民 → 平易近, 知识 → 常识, 交易 → 买卖营业). No author writes these compounds. Provenance: own list.
 */
export const SPUN_WORD =
  /大年夜(?:力|局|众|量|型|会|学|厦|街|赛|案|事|小|部|批|概|约|幅|范围|数据|规模|检查)|(?:最|重|扩|巨|强|宏|加|广|伟|放|增)大年夜|(?:人|公|居|农|市|村|网|国|为|便|惠|利)(?:平|夷)易近|(?:平|夷)易近(?:众|生|警|政|族|间|事|意)|常识产权|买卖营业(?:平台|所|额|量|市场)|收集(?:平安|诈骗|谣言|犯罪|空间|水军|赌博)|凸起(?:问题|犯罪|位置|重点|贡献)|(?:年夜)(?:数据|众|力|型|学|会|局)|(?:晋|提)升(?:平安|品格)认识|襲擊(?:犯罪|違法|整治)|袭击(?:犯罪|违法犯罪|整治|管理)|大眾(?:号|號)/g;
