#pragma once

#include "app/document/document.h"
#include "core/analysis/evaluation_json.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace app {

class Settings;

/// Groups of like businesses with what each legal definition says of them, side by side. Choosing a group
/// selects its members on the map; the window stays usable beside it.
class GroupsDialog : public QDialog
{
    Q_OBJECT

public:
    GroupsDialog(Document& document, Settings& settings, core::JsonWords words, QWidget* parent = nullptr);

Q_SIGNALS:
    void failed(const core::Error& error);

private:
    void search();
    void present(const nlohmann::ordered_json& answer);
    void selectMembers();
    /// The outline around the chosen group becomes a kampung, which is then selected to be named and edited.
    void makeKampungOfGroup();

    Document& m_document;
    Settings& m_settings;
    core::JsonWords m_words;
    QSpinBox* m_distance;
    QSpinBox* m_minimum;
    QComboBox* m_like;
    QComboBox* m_along;
    QLabel* m_summary;
    QTableWidget* m_table;
    QPushButton* m_make;
    std::vector<std::vector<core::Uuid>> m_members{};
};

} // namespace app
