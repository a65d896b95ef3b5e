#pragma once

#include "app/print/print_offers.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace app {

class ArrangementPanel;
class Settings;

/// All that can be chosen about a sheet, on three pages: what is printed on which paper, how it is arranged,
/// and who signs.
class PrintChoices : public QWidget
{
    Q_OBJECT

public:
    PrintChoices(const SheetSubject& subject, Settings& settings, QWidget* parent = nullptr);

    SheetRequest request() const;
    ArrangementPanel& arrangement() const { return *m_arrangement; }
    /// The subject that was asked for is offered at once; the others and the templates come when they are
    /// read.
    void offer(const PrintOffers& offers);
    /// What people call the chosen one; empty for the city.
    QString subjectName() const;
    /// What "automatic" comes to for the sheet that is shown.
    void showAutomaticScale(double scale);
    /// Keeps paper, agency and names for the next sheet.
    void remember() const;

Q_SIGNALS:
    void changed();

private:
    struct SignerFields
    {
        QLineEdit* name = nullptr;
        QLineEdit* nip = nullptr;
    };

    /// A subject may hold its uuid, because two may have one name.
    void addSubject(const NamedSubject& offered);
    QWidget* makeSheet();
    QWidget* makeSignatures();
    SignerFields addSigner(QFormLayout* form, const QString& role, const QString& stored);
    void connectAll();

    Settings& m_settings;
    ArrangementPanel* m_arrangement = nullptr;
    QComboBox* m_subjects = nullptr;
    QComboBox* m_size = nullptr;
    QComboBox* m_orientation = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_scale = nullptr;
    QCheckBox* m_draft = nullptr;
    QLineEdit* m_number = nullptr;
    QLineEdit* m_agency = nullptr;
    SignerFields m_maker{};
    SignerFields m_checker{};
    SignerFields m_approver{};
};

} // namespace app
