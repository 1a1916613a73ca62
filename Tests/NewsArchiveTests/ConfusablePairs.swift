/// Pairs of names of two different people who must never become one: `name [role] / name [role]`, by what tempts to
/// merge them. All are invented; a name without a given name stands in an article that gives no other.
let confusablePairs: [(kind: String, pairs: String)] = [
  (
    "brothers and sisters",
    """
    Peter Velk / Paul Velk
    Anton Marlenko / Artem Marlenko
    Kofi Adomah / Kojo Adomah
    Ali Barqani / Amir Barqani
    Hassan Tarabi / Hussein Tarabi
    Daniel Osterby / David Osterby
    Juan Peralto / José Peralto
    Ines Calvaro / Inês-Maria Calvaro
    Sven Lindqvister / Svend Lindqvister
    Jan Hoekman / Joris Hoekman
    Ahmed Zubaydi / Hamad Zubaydi
    Rashid Nuaymani / Rashad Nuaymani
    Saeed Qatrani / Saad Qatrani
    Salim Hourabi / Salem Hourabi
    Karim Belhassen / Karima Belhassen
    Nasser Dajjani / Nasr Dajjani
    Khalid Rammani / Khalil Rammani
    Jamal Wahidi / Jamil Wahidi
    Hamid Sorabi / Hamad Sorabi
    Mahmoud Tellawi / Mohammed Tellawi
    Mehmet Arslanci / Mahmut Arslanci
    Said Ghorbali / Sayed Ghorbali
    Anwar Sittani / Omar Sittani
    Tariq Bennour / Taha Bennour
    """
  ),
  (
    "given names that look alike",
    """
    Maria Torvald / Marie Torvald
    Jan Pelser / Jane Pelser
    Andrea Sorbini / Andrei Sorbini
    Daniel Vasque / Daniela Vasque
    Daniel Vasque / Danielle Vasque
    Julian Zarn / Julia Zarn
    Julie Orme / Julia Orme
    Carl Hamble / Carla Hamble
    Eric Fawsley / Erica Fawsley
    Christian Holt / Christina Holt
    Christine Ambler / Christina Ambler
    Anna Ferris / Anne Ferris
    Anna Ferris / Hanna Ferris
    Hanna Brode / Hannah Brode
    Stephen Calder / Steven Calder
    Jon Wexley / John Wexley
    Jeffrey Tarn / Geoffrey Tarn
    Bryan Toller / Brian Toller
    Alan Dunmore / Allan Dunmore
    Catherine Lisle / Katherine Lisle
    Colin Farrow / Colleen Farrow
    Marc Delaune / Marco Delaune
    Louis Tremain / Louise Tremain
    Paul Anders / Paula Anders
    Victor Salme / Vincent Salme
    Martin Krell / Martina Krell
    Frances Hobb / Francis Hobb
    Leslie Norr / Lesley Norr
    Michael Starne / Michelle Starne
    Michael Rosner / Michal Rosner
    Philip Cawdor / Phillip Cawdor
    Sara Lindholt / Sarah Lindholt
    Teresa Molnes / Theresa Molnes
    Gabriel Soto Rey / Gabriela Soto Rey
    Ivan Kolar / John Kolar
    Paul Semenchuk / Pavel Semenchuk
    Michael Dorenko / Mikhail Dorenko
    George Papavlou / Georgy Papavlou
    Joseph Karam / Yusuf Karam
    Peter Horak / Piotr Horak
    Andrzej Malik / Andrei Malik
    Daria Kovtun / Darya-Anna Kovtun
    Oleg Marchen / Olga Marchen
    Vera Stolyar / Vira-Lina Stolyar
    Nikita Brusov / Nikolai Brusov
    Vasily Tarnov / Vitaly Tarnov
    Valentin Gusko / Valentina Gusko
    Yevgeny Prudko / Yevgenia Prudko
    Valery Domsky / Valeria Domskaya
    Anatoly Reznik / Antony Reznik
    Andy Pellow / Anna Pellow
    Roeland Smit / Roland Smit
    Koenraad Vos / Konrad Vos
    """
  ),
  (
    "family names that look alike",
    """
    Ivan Dolsov / Irina Dolsova
    Sergei Ivanets / Sergei Ivanenko
    Dmitry Petrov / Daria Petrova
    Aleksandr Belov / Aleksandra Belova
    Jevgenijs Lapin / Jevgenijs Lapins
    Peter Smithe / Peter Smythe
    Anna Smith / Anna Smyth
    Karl Meyer / Karl Meier
    Karl Mayer / Karl Meyer
    Lars Andersson / Lars Anderson
    Nils Petersson / Nils Peterson
    Erik Hansen / Erik Hansson
    Philip Hofmann / Philip Hoffmann
    Philip Hoffman / Philip Hoffmann
    Ruth Neuman / Ruth Neumann
    Kate Elliott / Kate Elliot
    Kate Eliott / Kate Elliott
    James Bennet / James Bennett
    Mark Phillips / Mark Philips
    Susan Clark / Susan Clarke
    Susan Brown / Susan Browne
    Tom Green / Tom Greene
    Tom Reid / Tom Reed
    Rose Gray / Rose Grey
    Ian Thomson / Ian Thompson
    Ian Johnson / Ian Johnston
    Ann Stephens / Ann Stevens
    Ann Stevens / Ann Stevenson
    Otto Bauer / Otto Baur
    Orla Bloom / Orla Blum
    Noel Moor / Noel Moore
    Ben Allan / Ben Allen
    Ben Allan / Ben Alan
    Leo Ross / Leo Ros
    Leo Hall / Leo Hal
    Eva Mann / Eva Man
    Carlo Rossi / Carlo Rosi
    Carlo Gallo / Carlo Galo
    Luca Ricci / Luca Rizzi
    Ana Garcia / Ana Garza
    Omar Khan / Omar Han
    Adam Masri / Adam Misri
    Adam Nasri / Adam Masri
    Yuri Marchenko / Yuri Marchuk
    Oleh Bondar / Oleh Bondarenko
    Oleh Shevchuk / Oleh Shevchenko
    Andriy Melnyk / Andriy Melnychuk
    Kai Wolf / Kai Wolff
    Wolf Weber / Wolf Webern
    Jan Jansen / Jan Janssens
    Erik Moen / Erik Mohn
    Fritz Kohl / Fritz Kohler
    Janet Yellin / Janet Ellin
    Greta Lund / Greta Lundt
    Marta Nowak / Marta Novakova
    Rafael Perez / Rafael Peres
    Mark Hannah / Mark Hanna
    Luigi Lazzari / Luigi Lazari
    Jan Kowalski / Jan Kovalsky
    Anna Muller / Anna Miller
    Ivan Popov / Ivan Popovic
    Vera Chorna / Vera Chorny
    Leif Bailey / Leif Baily
    """
  ),
  (
    "Chinese, Korean, Japanese and Vietnamese names",
    """
    Zhang Wei / Zhang Wen
    Zhang Wei / Zhang Weiwei
    Zhang Wei / Zheng Wei
    Zhang Wei / Wei Zhang
    Wang Fang / Huang Fang
    Wang Lin / Wong Lin
    Li Na / Lee Na
    Li Jie / Lu Jie
    Li Ming / Li Min
    Chen Long / Cheng Long
    Chen Yu / Chan Yu
    Liu Yang / Liu Yan
    Lin Jun / Lin Jung
    Xu Hao / Hu Hao
    Zhou Min / Zhao Min
    Ma Jianguo / Ma Jianhua
    Sun Li / Song Li
    He Bing / He Bin
    Kim Yong / Kim Yong-nam
    Kim Yong-nam / Kim Yong-nan
    Kim Jong-su / Kim Jong-suk
    Kim Min-ho / Kim Min-hee
    Lee Sang-min / Lee Sung-min
    Park Ji-won / Park Ji-woo
    Choi Eun-ji / Choi Eun-ju
    Han Dong-hoon / Han Dong-hyun
    Jung Hae-in / Jung Hye-in
    Kim Su-bin / Lim Su-bin
    Lee Mason / Mason Lee
    Lee Harris / Harris Lee
    Tanaka Hiroshi / Tanaka Hiroko
    Sato Kenji / Sato Kenichi
    Takeshi Mori / Takashi Mori
    Ito Yoko / Ito Yuko
    Kovary Sandor / Kovary Zoltan
    Nguyen Van Minh / Nguyen Van Manh
    Tran Thi Lan / Tran Thi Linh
    """
  ),
  (
    "fathers and sons",
    """
    John Calloway / John Calloway Jr.
    John Calloway Sr. / John Calloway Jr.
    John Calloway III / John Calloway Jr.
    Robert F. Danner / Robert F. Danner Jr.
    Thomas Wick II / Thomas Wick III
    Martin Lowry III / Martin Lowry
    Ed Sallow, Sr. / Ed Sallow, Jr.
    J. Calloway Jr. [mayor of Westrow] / John Calloway [mayor of Westrow]
    Bill Tarn Jr. / William Tarn
    """
  ),
  (
    "middle names",
    """
    John A. Smith / John B. Smith
    John Albert Smith / John Andrew Smith
    John A. Smith / John Baptist Smith
    Ivan Petrovich Sidorov / Ivan Ivanovich Sidorov
    Olga Sergeevna Drozd / Olga Pavlovna Drozd
    Mary Ann Holt / Mary Jo Holt
    Jean-Paul Mercier / Jean-Pierre Mercier
    Jean-Paul Mercier / Jean Mercier
    J.-P. Mercier / J.-M. Mercier
    Anna-Lena Quist / Anna Quist
    James R. Dorn / James T. Dorn
    George W. Danner / George H. W. Danner
    George W. Danner / George H.W. Danner
    R.C. Mills / R.D. Mills
    """
  ),
  (
    "compound family names",
    """
    Emma Smith-Jones / Emma Smith
    Emma Smith-Jones / Emma Jones
    Karl Brauk / Karl Brauk-Lund
    Jan van Molt / Jan Molt
    Jan van der Berg / Jan van den Berg
    Pedro de Souza / Pedro Souza
    Ana Lopez Vidal / Ana Lopez
    Rosa Diaz Prado / Rosa Prado Diaz
    Ahmed bin Rashid / Ahmed Rashidi
    Ali Abdul Karim / Ali Abdul Rahim
    Ali Abdulrahman / Ali Rahman
    Peter MacDonnel / Peter McDonnel
    """
  ),
  (
    "initials",
    """
    J. Smith / John Smith
    J. Smith / Jane Smith
    J. Smith [striker] / John Smith [senator]
    J. A. Hollis / J. B. Hollis
    M. Velk [mayor of Ostrand] / Maria Velk [goalkeeper]
    A. Petrov / Anna Petrova
    P. Tarn / Peter Torn
    K. Osei [minister of trade] / Kwame Osei [minister of health]
    S. Haddad / Samir Haddad
    D. Brand [coach] / Dora Brand [Norwegian judge]
    """
  ),
  (
    "short forms",
    """
    Alex Pruitt / Alexandra Pruitt
    Alex Pruitt [sprinter] / Alexander Pruitt [senator]
    Chris Hallow / Christine Hallow
    Sam Trent / Samantha Trent
    Pat Dorsey / Patricia Dorsey
    Charlie Voss / Charlotte Voss
    Jack Fenner / John Fenner
    Will Abbot / Bill Abbotts
    Tony Sabel / Antonia Sabel
    Ted Marsh / Thomas Marsh
    Sasha Orlenko / Oleksandra Orlenko
    Max Ferner / Maxine Ferner
    Dan Kessel / Dana Kessel
    """
  ),
  (
    "family names alone",
    """
    Smith / John Smith
    Petrov [goalkeeper] / Ivan Petrov [foreign minister]
    Galev [foreign minister] / Ivan Galev [prime minister]
    Velden [former coach] / Mara Velden [former mayor]
    Hassan [Egyptian ambassador] / Ali Hassan [Kenyan ambassador]
    Kim [coach] / Kim Min-su [finance minister]
    Kim / Kim Min-su [finance minister]
    Zhang / Zhang Wei [mayor]
    al-Masri / Omar al-Masri [spokesman]
    Marlow [French President] / Anna Marlow [US President]
    Marlow [secretary of the treasury] / Anna Marlow [secretary of state]
    Tarn [police chief] / Robert Tarn [fire chief]
    Orlan [bishop of Ostrand] / Tomas Orlan [bishop of Westrow]
    Lopez [Ostrand lawyer] / Ana Lopez [Ostrand nurse]
    """
  ),
  (
    "of all kinds",
    """
    Sergei Lavrin / Sergei Lavrinov
    Aleksei Gusev / Aleksei Guskov
    Yuri Petrenko / Yuriy Petrunko
    Anton Volkov / Anton Volkova
    Oleg Sidorov / Oleg Sidorin
    Ivan Kuzmin / Ivan Kuzmich
    Ilya Orlov / Ilya Orlovsky
    Maksim Belov / Maksim Belyov
    Daria Kozlova / Maria Kozlova
    Vladimir Ermin / Vladislav Ermin
    Mohammed Salim / Mohammed Saleh
    Ahmed Mansour / Ahmed Mansouri
    Ali Hassan / Ali Hassani
    Ali Rahman / Ali Rahmani
    Omar Khalil / Omar Khalifa
    Yusuf Nasser / Yusuf Nasr
    Karim Aziz / Karim Azizi
    Abdullah Saleh / Abdul Saleh
    Abdul Karim / Abdul Rahim
    Sami Haddad / Sami Hadid
    Wang Xiaoming / Wang Xiaomin
    Li Wei / Li Wen
    Chen Jing / Chen Jin
    Zhu Feng / Zhou Feng
    Park Min-seo / Park Min-su
    Kim Hyun-woo / Kim Hyun-joo
    Yamada Kenta / Yamada Kenji
    Nagy Istvan / Nagy Ivan
    Anders Nilsson / Anders Nielsen
    Erik Larsson / Erik Larsen
    Karl Schmidt / Karl Schmitt
    Ana Martins / Ana Martinez
    Juan Fernandez / Juan Hernandez
    Luis Gonzalez / Luis Gonzales
    Sean Murphy / Shane Murphy
    Mark Davis / Mark Davies
    Paul Harris / Paul Harrison
    Amy Burns / Amy Byrne
    Kevin Moran / Kevin Moreno
    Peter Kowalczyk / Peter Kowalski
    Frederick Lane / Alfred Lane
    Robert Hale / Rupert Hale
    Laurence Bell / Lawrence Bell
    Marcus Dean / Mark Dean
    Nicholas Reeve / Nicola Reeve
    Roberta Finch / Robert Finch
    Jan Novak / Jana Novakova
    Thomas Gray II / Thomas Gray
    Baker [police chief] / Ellen Baker [fire chief]
    T. Moss [senator] / Tim Moss [drummer]
    """
  ),
]
