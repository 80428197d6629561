//! Start. 
fn main(){}
