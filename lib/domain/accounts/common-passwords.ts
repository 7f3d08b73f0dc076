import { LEAKED_PASSWORDS } from './leaked-passwords'

/** What people here write when a form asks for eight signs of three kinds, in lower case. */
const OURS = `
  password1 password1! password12 password123 password123! password@1 password@123 password#1 password_1
  passw0rd passw0rd! passw0rd1 passw0rd123 passw0rd@123 p@ssword p@ssword1 p@ssword123 p@ssw0rd p@ssw0rd1 p@ssw0rd!
  p@ssw0rd12 p@ssw0rd123 p@55w0rd p@55word p@$$word p@$$w0rd pa$$w0rd pa$$word1
  admin123 admin123! admin1234 admin12345 admin@12 admin@123 admin@1234 admin@12345 admin@123456 admin#123 admin_123
  admin888 admin@888 administrator1 adm!n123 root1234 root@123 root@1234 root123456 root@123456
  test1234 test@123 test@1234 test123456 test@123456 user1234 user@123 user@1234 user123456 guest123 guest@123
  aa123456 aa123456! aa123456@ aa@123456 aa12345678 aa@12345678 aa112233 aa111111 aa000000 aa888888 aa666666
  a1234567 a12345678 a123456789 a123456! a123456@ a@123456 a@1234567 ab123456 ab@123456 abc12345 abc123456 abc@1234
  abc@12345 abc@123456 abc123!@# abcd1234 abcd1234! abcd@1234 abcd@123 abcde123 abcdef12 abcd123456 abc_1234
  qwer1234 qwer1234! qwer@1234 qwer123456 qwe12345 qwe123456 qwe123!@# qwe@123456 qwerty12 qwerty123 qwerty123!
  qwerty1234 qwerty@123 qwertyuiop1 qwerasdf1 1qaz2wsx 1qaz@wsx 1qaz!qaz 1qaz2wsx! 1qaz2wsx3edc 1q2w3e4r 1q2w3e4r!
  1q2w3e4r5t 1q2w3e4r5t! !qaz2wsx !qaz@wsx q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1@wsx zaq1!qaz zxcv1234 zxcvbnm1
  zxcvbnm123 asdf1234 asdf@1234 asd123456 asdfgh123 zxc123456 zxc123!@# 123456aa 123456abc 123456a! 123456@a
  123456@aa 12345678a 12345678aa 123abc!@# 123qwe!@# 123qweasd 123qwe123 123.qweasd 123@qweasd 147258369a 123456qw
  welcome1 welcome1! welcome123 welcome@123 welc0me1 letmein1 letmein123 iloveyou1 iloveyou123 changeme1 changeme123
  changeme@123 default1 default123 system123 system@123 oracle123 mysql@123 huawei123 huawei@123 huawei12#$ h3c@1234
  lenovo123 dell@123 woaini123 woaini1314 woaini520 woaini@1314 a5201314 aa5201314 woshi123 wangjian1 nihao123
  zhongguo1 zhongguo123 china123 china@123 china123! beijing2008 beijing@2008 zhejiang123 zhejiang@123 jiaxing123
  jiaxing1 jiaxing@123 jiaxing@1 kjj12345 kjj@1234 kjj@12345 kjj@123456 expert123 expert@123 zhuanjia1 zhuanjia123
  zhuanjia@123 monkey123 dragon123 football1 baseball1 superman1 sunshine1 princess1 michael1 master123 shadow123
  trustno1 hello123 hello@123 computer1 internet1 samsung1 starwars1 whatever1 freedom1 summer2024 winter2024
  summer2025 spring2025 summer2026 spring2026 autumn2026 winter2026
`

/** The commonest passwords that would otherwise satisfy the policy. Whoever guesses begins with these. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `${OURS} ${LEAKED_PASSWORDS}`.trim().split(/\s+/),
)
