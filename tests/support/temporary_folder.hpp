// A folder of its own for a test, gone with the object.
#pragma once

#include <string>

namespace pmcdiff::test {

class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::string& path() const { return path_; }

    /// Writes a file below the folder, folders between included. Gives its path.
    std::string write(const std::string& below, const std::string& content = "# Garden PMC Meeting\n") const;

private:
    std::string path_;
};

}  // namespace pmcdiff::test
