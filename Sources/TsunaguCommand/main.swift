print("tsunagu")
