/**
 * What link farms are made of: names of places by their last character, and the wares such farms sell. Provenance: own list.
 */
export const PLACE_ENDINGS = '县縣市区區省州旗盟乡鄉镇鎮';
export const FARM_WARES =
  /彩票|娱乐城|娛樂城|博彩|棋牌|百家乐|百家樂|真人娱乐|时时彩|赌场|賭場|私服|代孕|办证|辦證|发票|裸聊|av在线|成人视频|开户送|注册送/;
