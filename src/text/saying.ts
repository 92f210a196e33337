/** Whether a word is a verb by which a party says something: "says", "argued", "denies". */
export function isSaying(word: string): boolean {
  return verbs.has(word);
}

const verbs = new Set(
  `say says said saying state states stated argue argues argued claim claims claimed call calls called write writes wrote
  describe describes described estimate estimates estimated reject rejects rejected criticise criticises criticised
  criticize criticizes criticized warn warns warned hold holds held believe believes believed maintain maintains maintained
  conclude concludes concluded find finds found consider considers considered urge urges urged want wants wanted propose
  proposes proposed told tells answer answers answered reply replies replied explain explains explained deny denies denied
  accuse accuses accused allege alleges alleged present presents presented express expresses expressed announce announces
  announced praise praises praised defend defends defended note notes noted suggest suggests suggested recommend recommends
  recommended demand demands demanded oppose opposes opposed support supports supported dispute disputes disputed question
  questions questioned assess assesses assessed cite cites cited attribute attributes attributed insist insists insisted
  think thinks thought expect expects expected promise promises promised pledge pledges pledged blame blames blamed regard
  regards regarded fear fears feared hope hopes hoped complain complains complained observe observes observed remark remarks
  remarked declare declares declared confirm confirms confirmed report reports reported ask asks asked view views viewed see
  sees saw welcome welcomes welcomed condemn condemns condemned point points pointed quote quotes quoted count counts counted
  give gives gave put puts list lists listed name names named add adds added credit credits credited link links linked treat
  treats treated show shows showed record records recorded calculate calculates
  acknowledge acknowledges acknowledged admit admits admitted contend
  contends contended assert asserts asserted caution cautions cautioned termed characterise characterises
  characterised stress stresses stressed emphasise emphasises emphasised reiterate reiterates reiterated saw calling arguing
  writing claiming stating warning noting concluding describing dismiss dismisses dismissed calculated compare compares compared according`.split(
    /\s+/,
  ),
);
