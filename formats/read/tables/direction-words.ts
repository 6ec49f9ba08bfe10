/** Plain Node: words of names by which less or more of something is better. */

/** Words of names of which less is better; a guess that is shown as one. */
const COSTLY = new RegExp(
  `(?<![\\p{L}\\d])(?:${[
    'costs?|prices?|pricing|fees?|rent|expenses?|expenditure|spend|tco|latency|latencies|delays?|time|times|durations?|downtime|outages?',
    'risks?|noise|emissions?|co2|pollution|consumption|power draw|weight|mass|distance|loss|losses|errors?|defects?',
    'failures?|bugs|crashes|incidents|complaints|vulnerabilities|cves|overhead|footprint|size|effort|complexity|response|mileage|age|fuel|waste',
    'lcoe|testnote|schulnote|latenz|lieferzeit|wartezeit|ladezeit|preis|preise|kosten|gewicht|dauer|zeit|verbrauch|lärm|entfernung|risiko|risiken|aufwand|fehler|fehlerrate|ausfälle|miete|gebühr|gebühren|komplexität|verzögerung',
    'prix|latence|tarifs?|coûts?|temps|délais?|risques?|bruit|poids|consommation|durée|retards?|erreurs?|loyer',
    'precios?|costes?|costos?|tiempo|riesgos?|ruido|peso|consumo|duración|retraso|errores|latencia|alquiler',
    'prezz[oi]|costi|rischi?o?|rumore|tempi?|durata|ritardo|errori|latenza|affitto',
    'loudness|sound (?:level|pressure|power)|scrap|rejects?|deliver(?:y|ies) (?:days|weeks|time)|tardiness|geräusch\\p{L}*|lautstärke|schall(?!dämm|isol|schutz|absor)\\p{L}*|ausfall\\p{L}*|ausschuss',
    'despesas?|tempo de|gewicht|harga|biaya|jarak|resiko|цен[аыу]|стоимости|расход\\p{L}*|затрат\\p{L}*|издержк\\p{L}*|врем[яе]\\p{L}*|сроки|шум\\p{L}*',
    'air quality index|aqi|pollution index|rmse|rmsd|mae|mape|mse|wer|cer|perplexity|unemployment|poverty|inflation|crime|mortality|defect rate|side effects|delivery days|lead days|days to \\p{L}+|turnaround|startup|cold start|energy use|power use|fuel use|water use|(?:memory|cpu|ram|disk|energy|power|water|fuel|battery) (?:usage|use|footprint|consumption|drain)|arbeitslosigkeit|lieferfrist|frist',
    'chômage|plazos?|paro|desempleo|tasas? de (?:error|paro)|preços?|custos?|prazos?|ruído|consumo|erros|duração|atrasos?|scadenza|termini di consegna|disoccupazione',
    'prijs|prijzen|kosten|levertijd|tijd|geluid|verbruik|risico|fouten|huur|cena|ceny|koszty?|czas|ryzyko|hałas|zużycie|błędy|waga|náklady|riziko|hluk|spotřeba|hmotnost|čas|fiyat[ıi]?|maliyet[i]?|süresi|süre|risk[i]?|gürültü|tüketim[i]?|ağırlık',
    'pris|kostnad(?:er)?|omkostninger|leveranstid|leveringstid|tid|buller|støj|støy|förbrukning|forbrug|vikt|vægt|hinta|kustannukset|toimitusaika|ár|költség|szállítási idő|idő|zaj|fogyasztás|súly|preț|cost(?:uri)?|timp|zgomot|consum|greutate',
    'цена|цены|стоимость|затраты|расходы|срок(?: поставки)?|время|риски?|шум|вес|масса|задержка|ошибки|аренда|расход(?: топлива)?|потребление|ціна|вартість|витрати|термін|час|ризик|вага',
  ].join(
    '|',
  )})(?![\\p{L}\\d])|\\p{L}(?:kosten|preis|aufwand|dauer|verbrauch|risiko|gewicht|gebühren?|miete)(?![\\p{L}])|${
    // Written without blanks between words.
    '价格|價格|成本|造价|费用|費用|时间|時間|交期|工期|风险|風險|リスク|噪音|騒音|噪聲|能耗|重量|重さ|延迟|延遲|遅延|误差|誤差|距离|距離|価格|値段|料金|コスト|納期|消費電力|消费|가격|비용|시간|위험|소음|무게|중량|납기|지연'
  }`,
  'iu',
);
/** Words that turn a costly word into something of which more is better. */
const GAINFUL =
  /(?<!\p{L})(?:savings?|reduction|efficiency|effectiveness|uptime|battery|benefits?|life|saved|per (?:euro|dollar|eur|usd)|value|resistance|tolerance|transparency|control|prevention|avoidance|handling|detection|recovery|management|protection|robustness|freedom|vermeidung|erkennung|behandlung|schutz|ersparnis|effizienz|transparenz|économies?|ahorro|risparmio|mean time between|mtbf|on[ -]time|in time|full[ -]time|real[ -]time|size of market|market size|oszczędności|эффективность|экономия|效率|性价比)(?!\p{L})/iu;

/** "UnitCost" and "leadTimeDays" with blanks between their words, as programs write them without. */
export const spaced = (name: string): string => name.replaceAll(/(\p{Ll}|\d)(?=\p{Lu}\p{Ll})/gu, '$1 ');

/** Whether the words of a name let expect that less of it is better. */
export const isCostly = (name: string): boolean => {
  const words = spaced(name).replaceAll('_', ' ');
  return COSTLY.test(words) && !GAINFUL.test(words);
};

const DELIVERY =
  /deliver|liefer|livraison|entrega|consegna|lead ?time|доставк|поставк|time ?(?:line|frame)|implementation|roll ?out|onboarding|migration|umsetzung|einführung|zeitrahmen|mise en œuvre|implementación|implementazione/iu;
const WHILE =
  /^(?:working |work |business )?(?:days?|d|weeks?|months?|hours?|tage?|werktage?|wochen?|monate?|jours?|semaines?|días?|giorni)$/iu;

/** Whether somebody waits for it: "Delivery" in days, "Timeline" in months. */
export const isWait = (name: string, unit: string | null): boolean =>
  unit !== null && DELIVERY.test(name) && WHILE.test(unit.trim());

/** Names of which much is good without doubt. */
const MUCH = new RegExp(
  [
    'quality|performance|security|safety|fit|ease|usability|support|maturity|reliability|scalab|flexib|compatib|availab|benefit|value|satisfaction|efficien|speed|accuracy|coverage|popularity|community|score|rating|potential|trust|confidence|innovation|comfort|durab|stabil|openness|privacy|portab|extensib|throughput|capacity|experience|adoption|automation|productivity',
    'qualität|leistung|sicherheit|nutzen|eignung|bedien|zuverläss|skalier|verfügbar|nutzbar|unterstützung|reife|flexi|wert|komfort|vertrauen',
    'qualité|sécurité|performances?|facilité|fiabilité|utilité|calidad|seguridad|rendimiento|facilidad|fiabilidad|utilidad|qualità|sicurezza|prestazioni|facilità|affidabilità|utilità',
    'qualidade|kwaliteit|jakość|kvalit|kalite|качество|якість|质量|質量|品質|品质|性能|품질|성능|точность|надёжность|надежность|производительность',
    'revenue|income|profit|sales|savings?|turnover|margin|yield|output|growth|gdp|jobs|employment|life expectancy|literacy|happiness|welfare',
    'battery|range|autonom|reichweite|laufzeit|storage|speicherplatz|resolution|megapixel|camera|kamera|cores?|battery life|horsepower|torque|acceleration score|warranty|guarantee|garantie|garantía|lifetime|lifespan|lebensdauer|uptime|bandwidth|fps|iops|requests|transactions|queries|ops|qps|rps',
    'users|customers|stars|downloads|followers|reviews|contributors|members|points|punkte|puntos|grade|percentile|win rate|pass rate|success|precision|recall|\\bf1\\b|\\bauc|roc|\\br2\\b|r²|bleu|rouge|map@|ndcg|iou|psnr|ssim|kappa|correlation|features|functions|integrations|languages|plugins|funktionen|rank score|return|roi|npv|irr|sharpe|utility|fitness|strength|toughness|hardness|purity|nutri|protein|vitamin|credit|liquidity|rendite|ertrag|gewinn|umsatz|leitung|tempo|geschwindigkeit|kapazität|vitesse|capacité|velocidad|capacidad|velocità|capacità|akku|mpg|\\bram\\b|arbeitsspeicher|stockage|almacenamiento|archiviazione|goals|wins|rebounds|assists|gears|rooms|seats|threads',
  ].join('|'),
  'iu',
);

/** Whether the words of a name let expect that more of it is better. */
export const isGainful = (name: string): boolean => MUCH.test(name) || GAINFUL.test(name);
