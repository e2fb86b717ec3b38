/** Stands where a person has to write something: what begins with it cannot be published. */
export const TO_WRITE = '待写：';
