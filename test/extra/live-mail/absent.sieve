require ["vacation"];
vacation :days 1 :subject "Out of office until @DATE@" "I am out of the office and will be back on @DATE@. For urgent matters write to answering@prospect.test.";
