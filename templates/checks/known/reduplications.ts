/** Words of one syllable that are never doubled on purpose. Others are, as emphasis (`luôn luôn`, `xanh xanh`) or where two words meet (`kiện` in `điều kiện kiện toàn`). */
export const neverDoubled: ReadonlySet<string> = new Set(
  'và của các những được là có cho với trong trên theo đã để tại về này khi do bị đang sẽ không nhưng hoặc thì mà một bằng cùng cũng như nếu vì bởi đến ra vào nên phải đó hay thuộc giữa qua rằng'.split(
    ' ',
  ),
);

/** Phrases that begin like this are doubled for emphasis: `từng bước từng bước`. */
export const doubledOnPurpose: ReadonlySet<string> = new Set([
  'từng',
  'mỗi',
  'rất',
  'nhiều',
  'hết',
  'dần',
  'ngày',
  'đời',
  'người',
  'nhà',
  'lớp',
  'hàng',
  'muôn',
]);

/** Says how something is done: before and after the same verb it is said once too often (`chủ động rà soát chủ động`). */
export const adverbs: ReadonlySet<string> = new Set([
  'kịp thời',
  'thường xuyên',
  'tích cực',
  'chủ động',
  'nghiêm túc',
  'tiếp tục',
  'đồng thời',
  'nhanh chóng',
  'chặt chẽ',
  'quyết liệt',
  'đầy đủ',
  'rõ ràng',
  'sâu rộng',
  'rộng rãi',
  'triệt để',
  'khẩn trương',
]);
