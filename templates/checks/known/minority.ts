/** Syllables of names of places and peoples that follow other rules than Vietnamese. */
export const namesOfElsewhere: ReadonlySet<string> = new Set(
  'đắk đăk lắk lăk đác đắc lác krông kông plei pleiku pắk păk búk buôk sêrêpôk êđê ê đê jrai gia-rai bana bahnar mơnông mnông xơđăng k’ho raglai chăm stiêng m’nông ayun pa sa hrê giẻ triêng cơtu tà ôi brâu rơmăm ơ đu vân kiều tây nguyên thốt nốt pôn prẻn ô môn mêkông mêcông sài gòn bắc kạn cạn pác bó păng tung pú nhung pò hèn sinh nậm pồ nhùn'.split(
    ' ',
  ),
);
