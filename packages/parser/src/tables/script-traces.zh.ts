/**
 * Words that tell who wrote a traditional page. Provenance: own lists, from the one-to-many pairs of the simplification tables.
 */

/** Traditional text would write these otherwise (背後, 防範, 複雜 …): only a converter that goes character by character leaves them. */
export const ONE_TO_ONE_TRACES: readonly string[] =
  '背后 之后 以后 今后 最后 然后 事后 前后 落后 先后 后續 后果 后勤 后期 后臺 立案后 線索后 防范 規范 示范 模范 典范 師范 范圍 復雜 復制 復合 盡管 盡快 盡早 聯系 關系 維系 制造 制作 研制 這里 那里 里面 心里 家里 干部 骨干 干淨 其余 剩余 業余 余額 余個 余名 余起 余萬 余家 余條 萬余 千余 百余 云計算 云端 標志 雜志 征收 征求 特征 采訪 采取 采用 采購 采集 戰斗 奮斗 斗爭 獨斗 呼吁 批準 細致 委托 依托 托管 開辟 旅游 游客 輕松 放松 頭發 注冊 占用 占據 合并 并且 下游企業 一只'.split(
    ' ',
  );

/** What a converter makes that knows one traditional form for each simplified one, and not the right one: 国家 → 國傢. Nobody writes so. */
export const MISCONVERTED: readonly string[] =
  '國傢 專傢 大傢 傢庭 傢長 傢屬 商傢 為瞭 除瞭 到瞭 成瞭 起瞭 行瞭 方嚮 嚮社會 嚮群眾 導嚮 同誌 誌願 意誌 係統 係列 體係 製定 製度 控製 機製 體製 限製 強製 抑製 管製 麵對 麵臨 方麵 全麵 層麵 隻有 隻要 隻能 纔能 註意 註重 關註 乾部 若乾 骨乾 幹擾 幹預 迴應 迴復 迴答 挽迴 特彆 區彆 級彆 性彆 彆人 代錶 錶示 發錶 錶現 齣現 提齣 作齣 支齣 突齣 發齣 鞦季 鼕季 闆塊 韆萬 衹有 衹要'.split(
    ' ',
  );

/** 著 in these is itself, whatever the broadcasts say of 着. */
export const WRITTEN_WORKS = /^著有[《“]/;

/** Forms that a converter of the first sort never makes, because each goes back to a simplified character that it leaves as it is. */
export const GENUINE_FORMS = '後裡裏製係繫複髮麵幹雲誌徵採鬥籲緻託闢遊鬆衝註佔併隻儘範週嘅咗喺嗰哋冇唔俾畀啲';

/** Words of Taiwan and Hong Kong news for which mainland news has others. */
export const REGIONAL_WORDS: readonly string[] =
  '資訊 網路 軟體 硬體 影片 資安 滑鼠 程式 數位 智慧型 簡訊 行動電話 行政院 立法院 立委 特區 港府 警務處 金管局 積金局 食環署 屋邨 市民 巴士 港鐵 新台幣 港元'.split(
    ' ',
  );

/** Mainland bodies, media and page furniture; quoted by others too, so they only tip the scales. */
export const MAINLAND_WORDS: readonly string[] =
  '公安機關 公安部 國務院 黨委 新華社 新華網 人民日報 人民網 央視 中國新聞網 責任編輯 中央網信辦 網信辦 人民檢察院 人民法院 人民政府 反詐中心 人民銀行 工信部 辦公室關於 落實 群眾'.split(
    ' ',
  );
